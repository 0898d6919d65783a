import { Notice } from "obsidian";
import type { Clock } from "../core/clock";
import { element } from "../editor/dom";

/** Work that is done sooner is not told of, in milliseconds. */
const SHOW_AFTER = 1_000;

/** Says of work that takes long how far it is, with a button that stops it. */
export class WorkNotice {
  private readonly words: HTMLElement;
  private readonly cancelShow: () => void;
  private notice: Notice | undefined;

  /** `stop` ends the work; without it there is no button. */
  constructor(clock: Clock, private readonly title: string, stop?: () => void) {
    const doc = activeDocument;
    this.words = element(doc, "span", { text: `${title} …` });
    const button = stop && element(doc, "button", { cls: "noteschema-stop", text: "Stop", attributes: { type: "button" }, on: { click: stop } });
    this.cancelShow = clock.after(SHOW_AFTER, () => {
      const content = createFragment();
      content.append(this.words, ...(button ? [button] : []));
      this.notice = new Notice(content, 0);
    });
  }

  progress(done: number, total: number): void {
    if (total > 0) this.words.textContent = `${this.title}: ${done} of ${total}`;
  }

  /** Takes it away. */
  end(): void {
    this.cancelShow();
    this.notice?.hide();
  }
}
