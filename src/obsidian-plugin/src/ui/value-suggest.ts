import { AbstractInputSuggest, type App } from "obsidian";
import { type FormField, lastItem, withLastItem } from "../core/form";

/** A suggestion, and the words that it was found for. */
interface Suggestion {
  value: string;
  typed: string;
}

/** Suggestions below an input of a form, as Obsidian shows its own. In a list they are for the item that is being typed. */
export class ValueSuggest extends AbstractInputSuggest<Suggestion> {
  /** `find` says what fits what was typed; `changed` is told of the input's new value. */
  constructor(app: App, input: HTMLInputElement, private readonly field: FormField, private readonly find: (typed: string) => Promise<string[]>, private readonly changed: (value: string) => void) {
    super(app, input);
    input.setAttribute("aria-autocomplete", "list");
  }

  protected override async getSuggestions(query: string): Promise<Suggestion[]> {
    const typed = this.typedIn(query);
    return this.find(typed).then((values) => values.map((value) => ({ value, typed })), () => []);
  }

  override renderSuggestion({ value }: Suggestion, el: HTMLElement): void {
    el.textContent = value;
  }

  override selectSuggestion({ value, typed }: Suggestion): void {
    // Those for earlier words are shown until the next are there: one that does not fit any more was not meant.
    const now = this.typedIn(this.getValue());
    if (typed !== now && !value.toLowerCase().includes(now.toLowerCase())) return;
    const entered = this.field.control === "list" ? withLastItem(this.getValue(), value, this.field.links) : value;
    this.setValue(entered);
    this.changed(entered);
    this.close();
  }

  private typedIn(query: string): string {
    return this.field.control === "list" ? lastItem(query) : query.trim();
  }
}
