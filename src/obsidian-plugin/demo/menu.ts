import { element } from "../src/editor/dom";

let shown: (() => void) | undefined;

/** A menu below a place, used with the mouse or with arrows, Enter and Escape. The focus goes back where it was. */
export function showMenu(label: string, at: { left: number; bottom: number }, items: ReadonlyArray<{ title: string; run(): void }>): void {
  shown?.();
  const before = document.activeElement;
  const close = (): void => {
    shown = undefined;
    menu.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const buttons = items.map(({ title, run }) => element(document, "button", {
    cls: "menu-item", text: title, attributes: { type: "button", role: "menuitem" },
    on: {
      click: () => {
        close();
        run();
      },
    },
  }));
  const menu = element(document, "div", {
    cls: "menu", attributes: { role: "menu", "aria-label": label },
    on: {
      keydown: (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step !== undefined) buttons[(buttons.indexOf(document.activeElement as HTMLButtonElement) + step + buttons.length) % buttons.length]?.focus();
        else if (event.key === "Escape" || event.key === "Tab") close();
        else return;
        event.preventDefault();
      },
      focusout: (event) => { if (shown && !menu.contains(event.relatedTarget as Node | null)) close(); },
    },
  }, ...buttons);
  document.body.append(menu);
  menu.style.left = `${Math.max(4, Math.min(at.left, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.min(at.bottom, innerHeight - menu.offsetHeight - 8)}px`;
  shown = close;
  buttons[0]?.focus();
}
