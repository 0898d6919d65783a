// The stage in a page: the same fake app and the same built plugin as in Node, with layout, a mouse and a keyboard.
import { spanOf } from "../../src/core/text";
import { Stage, type StageOptions } from "../stage/stage";

declare global {
  interface Window {
    activeDocument: Document;
    stage: Stage;
    startStage(options: Omit<StageOptions, "program" | "require">): Promise<void>;
    showProperties(): void;
    spanOf: typeof spanOf;
  }
}

window.activeDocument = document;
window.spanOf = spanOf;

window.startStage = async (options) => {
  const program = await (await fetch("main.js")).text();
  window.stage = await Stage.start({ ...options, program, require: nodeModule });
};

/** Node's modules, which a page does not have: the program loads with them and never uses them here. */
function nodeModule(name: string): unknown {
  if (!name.startsWith("node:")) throw new Error(`The program asked for ${name}, which the app does not have.`);
  return name === "node:util" ? { promisify: (action: unknown) => action } : {};
}

/** Puts a Properties panel over the note, as live preview has it, and hides the frontmatter's text. */
window.showProperties = () => {
  const box = document.querySelector<HTMLElement>(".markdown-source-view:not(.is-behind)");
  const text = window.stage.activeText;
  const end = text.indexOf("\n---", 4);
  if (!box || !text.startsWith("---\n") || end < 0) return;
  const container = document.createElement("div");
  container.className = "metadata-container";
  const content = container.appendChild(document.createElement("div"));
  content.className = "metadata-content";
  for (const line of text.slice(4, end).split("\n")) {
    const found = /^([\w-]+):\s*(.*)$/.exec(line);
    if (!found) {
      // An item of the list above.
      const value = content.lastElementChild?.querySelector(".metadata-property-value");
      if (value) value.textContent = [value.textContent, line.replace(/^[\s-]+/, "").replace(/["'[\]]/g, "")].filter(Boolean).join(", ");
      continue;
    }
    const row = content.appendChild(document.createElement("div"));
    row.className = "metadata-property";
    row.dataset.propertyKey = found[1];
    row.append(Object.assign(document.createElement("div"), { className: "metadata-property-key", textContent: found[1] }),
      Object.assign(document.createElement("div"), { className: "metadata-property-value", textContent: (found[2] ?? "").replace(/["'[\]]/g, "") }));
  }
  box.prepend(container);
  const lines = text.slice(0, end + 4).split("\n").length;
  document.head.append(Object.assign(document.createElement("style"), { textContent: `.cm-line:nth-child(-n+${lines}), .cm-gutterElement:nth-child(-n+${lines + 1}) { display: none !important; }` }));
};
