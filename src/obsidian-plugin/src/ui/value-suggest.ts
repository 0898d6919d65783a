import { AbstractInputSuggest, type App } from "obsidian";
import { type FormField, lastItem, withLastItem } from "../core/form";

/** Suggestions below an input of a form, as Obsidian shows its own. In a list they are for the item that is being typed. */
export class ValueSuggest extends AbstractInputSuggest<string> {
  /** `find` says what fits what was typed; `changed` is told of the input's new value. */
  constructor(app: App, input: HTMLInputElement, private readonly field: FormField, private readonly find: (typed: string) => Promise<string[]>, private readonly changed: (value: string) => void) {
    super(app, input);
    input.setAttribute("aria-autocomplete", "list");
  }

  protected override getSuggestions(query: string): Promise<string[]> {
    return this.find(this.field.control === "list" ? lastItem(query) : query.trim()).catch(() => []);
  }

  override renderSuggestion(value: string, el: HTMLElement): void {
    el.textContent = value;
  }

  override selectSuggestion(value: string): void {
    const entered = this.field.control === "list" ? withLastItem(this.getValue(), value, this.field.links) : value;
    this.setValue(entered);
    this.changed(entered);
    this.close();
  }
}
