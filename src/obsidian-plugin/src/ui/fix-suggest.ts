import { type App, SuggestModal } from "obsidian";
import type { Finding } from "../core/checker";
import { fixTitle } from "../core/problems";
import { plainWords } from "../core/prose";
import { element } from "../editor/dom";
import type { Fix } from "../gen/noteschema/v1/text_pb";

export interface FixChoice {
  finding: Finding;
  fix: Fix;
}

/** The fixes of what stands at the cursor, to choose from with the keyboard. */
export class FixSuggest extends SuggestModal<FixChoice> {
  constructor(app: App, private readonly choices: readonly FixChoice[], private readonly choose: (choice: FixChoice) => void) {
    super(app);
    this.setPlaceholder("Choose a fix");
  }

  override getSuggestions(query: string): FixChoice[] {
    const text = query.toLowerCase();
    return this.choices.filter(({ fix, finding }) => `${fix.title} ${finding.diagnostic.message}`.toLowerCase().includes(text));
  }

  override renderSuggestion({ fix, finding }: FixChoice, el: HTMLElement): void {
    const doc = el.ownerDocument;
    el.append(element(doc, "div", { text: fixTitle(fix) }), element(doc, "small", { cls: "noteschema-reason", text: plainWords(finding.diagnostic.message) }));
  }

  override onChooseSuggestion(choice: FixChoice): void {
    this.choose(choice);
  }
}
