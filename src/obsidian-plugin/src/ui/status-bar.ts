import type { FailureKind } from "../core/errors";
import { countOf, countWords } from "../core/problems";
import { element } from "../editor/dom";
import type NoteSchemaPlugin from "../main";

/** What the bar says where the service cannot be used, by the kind of failure. */
const AWAY_WORDS: Partial<Record<FailureKind, string>> = { absent: "Service not running", mismatch: "Service to be updated", refused: "Service refuses" };

/** Counts the problems of the note at hand and shows the state of the service. */
export class StatusBar {
  private readonly words: HTMLElement;
  private readonly dot: HTMLElement;

  constructor(private readonly item: HTMLElement, private readonly plugin: NoteSchemaPlugin) {
    const doc = item.ownerDocument;
    this.dot = element(doc, "span", { cls: "noteschema-dot", attributes: { "aria-hidden": "true" } });
    this.words = element(doc, "span", { text: "" });
    item.classList.add("mod-clickable", "noteschema-status");
    item.setAttribute("role", "button");
    item.setAttribute("tabindex", "0");
    item.append(this.dot, this.words);
    const open = (): void => void plugin.run(() => plugin.showProblems("note"));
    item.addEventListener("click", open);
    item.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") open();
    });
    this.update();
  }

  update(): void {
    const { text, title, look } = this.content();
    this.words.textContent = text;
    this.dot.className = `noteschema-dot noteschema-${look}`;
    this.item.setAttribute("aria-label", title);
    this.item.setAttribute("data-tooltip-position", "top");
  }

  private content(): { text: string; title: string; look: string } {
    const state = this.plugin.session.state;
    if (state.name === "connecting") return { text: "NoteSchema", title: "Looking for the NoteSchema service", look: "idle" };
    if (state.name === "away") {
      const text = AWAY_WORDS[state.failure.kind] ?? "Service away";
      return { text, title: `${this.plugin.serviceWords()} Marks stay as they were. The plugin keeps looking for it.`, look: "away" };
    }
    const result = this.plugin.activeResult;
    if (this.plugin.activeFailure) return { text: "Not checked", title: this.plugin.activeFailure.message, look: "away" };
    if (!result) return { text: "NoteSchema", title: `NoteSchema service ${state.version}`, look: "idle" };
    const counts = countOf(result.response.diagnostics);
    const look = counts.errors > 0 ? "error" : counts.warnings > 0 ? "warning" : counts.infos > 0 ? "info" : "fine";
    const total = counts.errors + counts.warnings + counts.infos;
    const schema = result.response.schema === "" ? "without a schema" : `checked as ${result.response.schema}`;
    return { text: total === 0 ? "In order" : shortWords(counts.errors, counts.warnings, counts.infos), title: `NoteSchema: ${countWords(counts)}, ${schema}`, look };
  }
}

function shortWords(errors: number, warnings: number, infos: number): string {
  const words = countWords({ errors, warnings, infos });
  return errors + warnings > 0 ? countWords({ errors, warnings, infos: 0 }) : words;
}
