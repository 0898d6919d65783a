import { type App, SuggestModal } from "obsidian";
import { plural } from "../core/problems";
import { element } from "../editor/dom";
import type { Operation } from "../gen/noteschema/v1/vault_pb";

/** The changes of many notes that can be taken back, the newest first. */
export class OperationSuggest extends SuggestModal<Operation> {
  constructor(app: App, private readonly operations: readonly Operation[], private readonly choose: (operation: Operation) => void) {
    super(app);
    this.setPlaceholder("Choose a change to take back");
  }

  override getSuggestions(query: string): Operation[] {
    const text = query.toLowerCase();
    return this.operations.filter((operation) => `${operation.title} ${when(operation)}`.toLowerCase().includes(text));
  }

  override renderSuggestion(operation: Operation, el: HTMLElement): void {
    const doc = el.ownerDocument;
    const words = `${when(operation)}, ${plural(operation.files, "note")}${operation.unfinished ? ", not finished" : ""}`;
    el.append(element(doc, "div", { text: operation.title }), element(doc, "small", { cls: "noteschema-reason", text: words }));
  }

  override onChooseSuggestion(operation: Operation): void {
    this.choose(operation);
  }
}

function when({ startedMs }: Operation): string {
  return new Date(Number(startedMs)).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
