import { type App, Modal, Setting } from "obsidian";
import { plural } from "../core/problems";
import { element } from "../editor/dom";
import type { EnrichChange } from "../gen/noteschema/v1/note_pb";

/** Shows what would be filled in, each with a tick. */
export class EnrichModal extends Modal {
  private readonly chosen: Set<string>;

  /** `problem` says what is not filled in, and why; `accept` gets the ids of what was left ticked. */
  constructor(app: App, private readonly changes: readonly EnrichChange[], private readonly problem: string, private readonly accept: (ids: string[]) => void) {
    super(app);
    this.chosen = new Set(changes.map((change) => change.id));
  }

  override onOpen(): void {
    const doc = this.contentEl.ownerDocument;
    this.setTitle("Fill in this note");
    this.modalEl.classList.add("noteschema-modal");
    const rows = this.changes.map((change, i) => {
      const id = `noteschema-enrich-${i}`;
      const tick = element(doc, "input", {
        attributes: { type: "checkbox", id },
        on: {
          change: () => {
            if (tick.checked) this.chosen.add(change.id);
            else this.chosen.delete(change.id);
            update();
          },
        },
      });
      tick.checked = true;
      return element(doc, "li", { cls: "noteschema-change" }, tick, element(doc, "label", { attributes: { for: id } },
        element(doc, "div", { cls: "noteschema-change-field", text: change.field || "Order of the fields" }),
        element(doc, "div", { cls: "noteschema-change-values" },
          change.oldValue === "" ? element(doc, "span", { cls: "noteschema-old", text: "missing" }) : element(doc, "del", { cls: "noteschema-old", text: change.oldValue }),
          element(doc, "span", { cls: "noteschema-arrow", text: "→", attributes: { "aria-label": "becomes" } }),
          element(doc, "ins", { cls: "noteschema-new", text: change.newValue })),
        element(doc, "div", { cls: "noteschema-reason", text: change.reason })));
    });
    const left = this.problem === "" ? null : element(doc, "p", { cls: "noteschema-reason", text: `Left for you: ${this.problem}` });
    this.contentEl.replaceChildren(element(doc, "ul", { cls: "noteschema-changes" }, ...rows), ...(left ? [left] : []));
    const buttons = new Setting(this.contentEl).addButton((button) => button.setButtonText("Cancel").onClick(() => this.close()));
    let apply: { setButtonText(text: string): unknown; setDisabled(disabled: boolean): unknown } | undefined;
    buttons.addButton((button) => {
      apply = button;
      button.setCta().onClick(() => {
        this.close();
        this.accept(this.changes.filter((change) => this.chosen.has(change.id)).map((change) => change.id));
      });
    });
    const update = (): void => {
      apply?.setButtonText(this.chosen.size === 0 ? "Fill in" : `Fill in ${plural(this.chosen.size, "value")}`);
      apply?.setDisabled(this.chosen.size === 0);
    };
    update();
  }
}
