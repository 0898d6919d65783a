// What the published fake of `obsidian` keeps out of the page, here as a person would see and use it: modals, menus, notices and settings.
// Class names are the app's own, so that the plugin's styles meet what they are written for.

type Callback<T> = (value: T) => unknown;

function add<K extends keyof HTMLElementTagNameMap>(parent: HTMLElement, tag: K, cls = "", text = ""): HTMLElementTagNameMap[K] {
  const made = parent.ownerDocument.createElement(tag);
  made.className = cls;
  made.textContent = text;
  parent.append(made);
  return made;
}

export class Modal {
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  private before: Element | null = null;
  private readonly key = (event: KeyboardEvent): void => { if (event.key === "Escape") this.close(); };

  constructor(readonly app: unknown) {
    this.containerEl = document.createElement("div");
    this.containerEl.className = "modal-container mod-dim";
    add(this.containerEl, "div", "modal-bg").addEventListener("click", () => this.close());
    this.modalEl = add(this.containerEl, "div", "modal");
    this.modalEl.setAttribute("role", "dialog");
    this.modalEl.setAttribute("aria-modal", "true");
    this.titleEl = add(add(this.modalEl, "div", "modal-header"), "div", "modal-title");
    this.contentEl = add(this.modalEl, "div", "modal-content");
  }

  setTitle(title: string): this {
    this.titleEl.textContent = title;
    this.modalEl.setAttribute("aria-label", title);
    return this;
  }

  open(): void {
    this.before = document.activeElement;
    document.body.append(this.containerEl);
    document.addEventListener("keydown", this.key);
    this.onOpen();
    this.modalEl.querySelector<HTMLElement>("input:not([disabled]), select, button")?.focus();
  }

  close(): void {
    document.removeEventListener("keydown", this.key);
    this.containerEl.remove();
    this.onClose();
    if (this.before instanceof HTMLElement) this.before.focus();
  }

  onOpen(): void { /* A modal's own. */ }

  onClose(): void { /* A modal's own. */ }
}

export abstract class SuggestModal<T> extends Modal {
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;

  constructor(app: unknown) {
    super(app);
    this.inputEl = add(this.contentEl, "input", "prompt-input");
    this.resultContainerEl = add(this.contentEl, "div", "prompt-results");
    this.inputEl.addEventListener("input", () => this.list());
  }

  abstract getSuggestions(query: string): T[];
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  setPlaceholder(text: string): void {
    this.inputEl.placeholder = text;
  }

  override open(): void {
    super.open();
    this.list();
  }

  private list(): void {
    this.resultContainerEl.replaceChildren();
    for (const value of this.getSuggestions(this.inputEl.value)) {
      const item = add(this.resultContainerEl, "div", "suggestion-item");
      this.renderSuggestion(value, item);
      item.addEventListener("click", (event) => {
        this.close();
        this.onChooseSuggestion(value, event);
      });
    }
  }
}

/** Suggestions below an input: shown while it has focus, chosen with the arrows and Enter or with the mouse. */
export abstract class AbstractInputSuggest<T> {
  limit = 100;
  private readonly box = document.createElement("div");
  private values: T[] = [];
  private chosen = 0;
  private asked = 0;

  constructor(readonly app: unknown, private readonly input: HTMLInputElement) {
    this.box.className = "suggestion-container";
    input.addEventListener("focus", () => void this.ask());
    input.addEventListener("input", () => void this.ask());
    input.addEventListener("blur", () => this.close());
    input.addEventListener("keydown", (event) => this.key(event));
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  getValue(): string { return this.input.value; }
  setValue(value: string): void { this.input.value = value; }
  close(): void { this.box.remove(); }

  private async ask(): Promise<void> {
    const asked = ++this.asked;
    const values = await this.getSuggestions(this.input.value);
    if (asked !== this.asked || document.activeElement !== this.input) return;
    this.values = values;
    this.chosen = 0;
    this.draw();
  }

  private draw(): void {
    this.box.replaceChildren();
    if (this.values.length === 0) return this.close();
    this.values.forEach((value, i) => {
      const item = add(this.box, "div", `suggestion-item${i === this.chosen ? " is-selected" : ""}`);
      this.renderSuggestion(value, item);
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        this.selectSuggestion(value, event);
      });
    });
    const { left, bottom, width } = this.input.getBoundingClientRect();
    Object.assign(this.box.style, { left: `${left}px`, top: `${bottom + 2}px`, minWidth: `${width}px` });
    document.body.append(this.box);
  }

  private key(event: KeyboardEvent): void {
    if (!this.box.isConnected) return;
    const value = this.values[this.chosen];
    if (event.key === "Enter" && value !== undefined) this.selectSuggestion(value, event);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.chosen = (this.chosen + (event.key === "ArrowDown" ? 1 : -1) + this.values.length) % this.values.length;
      this.draw();
    } else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

class MenuItem {
  readonly dom = document.createElement("div");

  constructor(private readonly menu: Menu) {
    this.dom.className = "menu-item";
    this.dom.setAttribute("role", "menuitem");
  }

  setTitle(title: string): this {
    this.dom.append(title);
    return this;
  }

  setIcon(): this {
    return this;
  }

  setChecked(checked: boolean): this {
    this.dom.setAttribute("aria-checked", String(checked));
    this.dom.classList.toggle("is-checked", checked);
    return this;
  }

  setIsLabel(label: boolean): this {
    this.dom.classList.toggle("is-label", label);
    return this;
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.dom.addEventListener("click", (event) => {
      this.menu.hide();
      callback(event);
    });
    return this;
  }
}

export class Menu {
  private readonly dom = document.createElement("div");

  constructor() {
    this.dom.className = "menu";
    this.dom.setAttribute("role", "menu");
  }

  addItem(callback: Callback<MenuItem>): this {
    const item = new MenuItem(this);
    callback(item);
    this.dom.append(item.dom);
    return this;
  }

  addSeparator(): this {
    add(this.dom, "div", "menu-separator");
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  }

  showAtPosition({ x, y }: { x: number; y: number }): this {
    document.body.append(this.dom);
    const width = this.dom.offsetWidth;
    this.dom.style.left = `${Math.max(4, Math.min(x, innerWidth - width - 8))}px`;
    this.dom.style.top = `${Math.min(y, innerHeight - this.dom.offsetHeight - 8)}px`;
    return this;
  }

  hide(): this {
    this.dom.remove();
    return this;
  }
}

/** Everything that a person was told, newest last. */
export const notices: string[] = [];

export class Notice {
  private readonly box = add(document.querySelector<HTMLElement>(".notice-container") ?? add(document.body, "div", "notice-container"), "div", "notice");

  constructor(message: string | DocumentFragment, duration?: number) {
    notices.push(typeof message === "string" ? message : message.textContent);
    this.box.append(message);
    this.box.setAttribute("role", "status");
    if (duration !== 0) setTimeout(() => this.hide(), 6_000);
  }

  hide(): void {
    this.box.remove();
  }
}

class Button {
  readonly buttonEl: HTMLButtonElement;

  constructor(parent: HTMLElement) {
    this.buttonEl = add(parent, "button");
    this.buttonEl.type = "button";
  }

  setButtonText(text: string): this { this.buttonEl.textContent = text; return this; }
  setCta(): this { this.buttonEl.classList.add("mod-cta"); return this; }
  setDisabled(disabled: boolean): this { this.buttonEl.disabled = disabled; return this; }
  setIcon(icon: string): this { this.buttonEl.dataset.icon = icon; this.buttonEl.textContent ||= "✕"; return this; }
  setTooltip(text: string): this { this.buttonEl.setAttribute("aria-label", text); return this; }
  onClick(callback: () => unknown): this { this.buttonEl.addEventListener("click", callback); return this; }
}

class Text {
  readonly inputEl: HTMLInputElement;

  constructor(parent: HTMLElement) {
    this.inputEl = add(parent, "input");
    this.inputEl.type = "text";
  }

  setPlaceholder(text: string): this { this.inputEl.placeholder = text; return this; }
  setValue(value: string): this { this.inputEl.value = value; return this; }
  onChange(callback: Callback<string>): this { this.inputEl.addEventListener("input", () => callback(this.inputEl.value)); return this; }
}

class Dropdown {
  readonly selectEl: HTMLSelectElement;

  constructor(parent: HTMLElement) {
    this.selectEl = add(parent, "select", "dropdown");
  }

  addOption(value: string, display: string): this { add(this.selectEl, "option", "", display).value = value; return this; }
  addOptions(options: Record<string, string>): this { for (const [value, display] of Object.entries(options)) this.addOption(value, display); return this; }
  setValue(value: string): this { this.selectEl.value = value; return this; }
  onChange(callback: Callback<string>): this { this.selectEl.addEventListener("change", () => callback(this.selectEl.value)); return this; }
}

class Toggle {
  readonly toggleEl: HTMLInputElement;

  constructor(parent: HTMLElement) {
    this.toggleEl = add(add(parent, "label", "checkbox-container"), "input");
    this.toggleEl.type = "checkbox";
  }

  setValue(on: boolean): this { this.toggleEl.checked = on; return this; }
  onChange(callback: Callback<boolean>): this { this.toggleEl.addEventListener("change", () => callback(this.toggleEl.checked)); return this; }
}

export class Setting {
  readonly settingEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;

  constructor(parent: HTMLElement) {
    this.settingEl = add(parent, "div", "setting-item");
    const info = add(this.settingEl, "div", "setting-item-info");
    this.nameEl = add(info, "div", "setting-item-name");
    this.descEl = add(info, "div", "setting-item-description");
    this.controlEl = add(this.settingEl, "div", "setting-item-control");
  }

  setName(name: string): this { this.nameEl.textContent = name; return this; }
  setDesc(text: string): this { this.descEl.textContent = text; return this; }
  setHeading(): this { this.settingEl.classList.add("setting-item-heading"); return this; }
  addButton(callback: Callback<Button>): this { callback(new Button(this.controlEl)); return this; }
  addExtraButton(callback: Callback<Button>): this { callback(new Button(this.controlEl)); return this; }
  addText(callback: Callback<Text>): this { callback(new Text(this.controlEl)); return this; }
  addDropdown(callback: Callback<Dropdown>): this { callback(new Dropdown(this.controlEl)); return this; }
  addToggle(callback: Callback<Toggle>): this { callback(new Toggle(this.controlEl)); return this; }
}

export class PluginSettingTab {
  readonly containerEl = document.createElement("div");

  constructor(readonly app: unknown, readonly plugin: unknown) {
    this.containerEl.className = "vertical-tab-content";
  }

  getSettingDefinitions(): Array<{ heading?: string; items?: Array<{ name: string; desc?: string; render(setting: Setting): void }> }> {
    return [];
  }

  /** Draws the settings, as the app does from their definitions. */
  update(): void {
    this.containerEl.replaceChildren();
    for (const group of this.getSettingDefinitions()) {
      if (group.heading !== undefined) new Setting(this.containerEl).setName(group.heading).setHeading();
      for (const { name, desc, render } of group.items ?? []) {
        const setting = new Setting(this.containerEl).setName(name);
        if (desc !== undefined) setting.setDesc(desc);
        render(setting);
      }
    }
  }

  hide(): void { /* Nothing is kept. */ }
}
