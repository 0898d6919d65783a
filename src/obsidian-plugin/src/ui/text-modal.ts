import { type App, Modal } from "obsidian";
import { element } from "../editor/dom";

/** Lines to read, and to copy. */
export class TextModal extends Modal {
  constructor(app: App, private readonly title: string, private readonly paragraphs: readonly string[], private readonly pre: string = "") {
    super(app);
  }

  override onOpen(): void {
    const doc = this.contentEl.ownerDocument;
    this.setTitle(this.title);
    this.modalEl.classList.add("noteschema-modal");
    this.contentEl.replaceChildren(...this.paragraphs.map((text) => element(doc, "p", { text })));
    if (this.pre === "") return;
    this.contentEl.append(
      element(doc, "pre", { cls: "noteschema-pre", text: this.pre, attributes: { tabindex: "0" } }),
      element(doc, "button", { text: "Copy", attributes: { type: "button" }, on: { click: () => void doc.defaultView?.navigator.clipboard.writeText(this.pre) } }));
  }
}
