import { type App, Modal, Setting } from "obsidian";
import { folderOf, noteName } from "../core/problems";
import { element } from "../editor/dom";
import { runElements } from "../editor/prose";
import type { FileEdit } from "../gen/noteschema/v1/text_pb";
import { buttonWords, planWords } from "../core/plans";
import { diffElement } from "./diff-element";

/** What would become of one note. */
export interface PlannedChange {
  path: string;
  /** What would be done, for people. */
  steps: readonly string[];
  /** The unified diff; empty where there is none to show. */
  diff: string;
  /** Undefined where the note is left as it is. */
  edit: FileEdit | undefined;
  /** Why it is left as it is. */
  problem: string;
  /** Whether only its links change, which follow sections that are renamed in others. */
  isForLinks?: boolean;
}

/** Takes changes while they are found. */
export interface Plans {
  /** All that came before is void. */
  begin: () => void;
  add: (plan: PlannedChange) => void;
  /** How far it is, for people. */
  progress: (words: string) => void;
}

export interface PreviewText {
  title: string;
  /** The word on the button: “Migrate”. */
  verb: string;
  /** Shown where there is nothing to do. */
  nothing: string;
}

/** Changes to notes before they are made: a list of notes with ticks, and the difference of the one that is chosen. Notes come in while they are found. */
export class PreviewModal extends Modal {
  private readonly plans: PlannedChange[] = [];
  private readonly chosen = new Set<string>();
  private current = 0;
  private done = false;
  private status: HTMLElement | undefined;
  private list: HTMLElement | undefined;
  private detail: HTMLElement | undefined;
  private apply: { setButtonText(text: string): unknown; setDisabled(disabled: boolean): unknown } | undefined;
  private readonly stop = new AbortController();

  /** `load` finds the changes and hands each on; `accept` makes those that were left ticked, and `left` is told when the dialog is gone. */
  constructor(app: App, private readonly text: PreviewText, private readonly load: (plans: Plans, signal: AbortSignal) => Promise<void>,
    private readonly accept: (plans: PlannedChange[]) => void, private readonly failed: (error: unknown) => void, private readonly left: () => void = () => undefined) {
    super(app);
  }

  override onOpen(): void {
    const doc = this.contentEl.ownerDocument;
    this.setTitle(this.text.title);
    this.modalEl.classList.add("noteschema-modal", "noteschema-preview");
    this.status = element(doc, "div", { cls: "noteschema-summary", text: "Looking …", attributes: { role: "status", "aria-live": "polite" } });
    this.list = element(doc, "ul", { cls: "noteschema-plans", attributes: { "aria-label": "Notes" } });
    this.detail = element(doc, "div", { cls: "noteschema-diff", attributes: { tabindex: "0", "aria-label": "What changes in the note", role: "region" } });
    this.contentEl.replaceChildren(this.status, element(doc, "div", { cls: "noteschema-columns" }, this.list, this.detail));
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText("Cancel").onClick(() => this.close()))
      .addButton((button) => {
        this.apply = button;
        button.setCta().onClick(() => {
          this.accept(this.plans.filter((plan) => this.chosen.has(plan.path)));
          this.close();
        });
      });
    this.update();
    const plans: Plans = {
      begin: () => this.begin(),
      add: (plan) => this.add(plan),
      progress: (words) => { if (this.status) this.status.textContent = words; },
    };
    this.load(plans, this.stop.signal).then(() => {
      this.done = true;
      this.update();
    }, (error: unknown) => {
      if (this.stop.signal.aborted) return;
      this.close();
      this.failed(error);
    });
  }

  override onClose(): void {
    this.stop.abort();
    this.left();
  }

  private begin(): void {
    this.plans.length = 0;
    this.chosen.clear();
    this.list?.replaceChildren();
    this.detail?.replaceChildren();
    this.update();
  }

  private add(plan: PlannedChange): void {
    this.plans.push(plan);
    if (plan.edit) this.chosen.add(plan.path);
    this.list?.append(this.row(plan, this.plans.length - 1));
    if (this.plans.length === 1) this.choose(0);
    this.update();
  }

  private row(plan: PlannedChange, index: number): HTMLElement {
    const doc = this.contentEl.ownerDocument;
    const tick = element(doc, "input", {
      attributes: { type: "checkbox", "aria-label": `${this.text.verb} ${plan.path}` },
      on: {
        change: () => {
          if (tick.checked) this.chosen.add(plan.path);
          else this.chosen.delete(plan.path);
          this.update();
        },
      },
    });
    tick.checked = plan.edit !== undefined;
    tick.disabled = plan.edit === undefined;
    return element(doc, "li", { cls: plan.problem === "" ? "" : "is-left" }, tick,
      element(doc, "button", { title: plan.path, attributes: { type: "button" }, on: { click: () => this.choose(index), focus: () => this.choose(index) } },
        element(doc, "span", { text: noteName(plan.path) }), element(doc, "small", { text: [plan.isForLinks ? "links only" : "", folderOf(plan.path)].filter(Boolean).join(" · ") })));
  }

  private choose(index: number): void {
    const doc = this.contentEl.ownerDocument;
    const plan = this.plans[index];
    if (!plan || !this.detail || !this.list) return;
    this.current = index;
    [...this.list.children].forEach((row, i) => row.classList.toggle("is-active", i === this.current));
    const steps = plan.steps.map((step) => element(doc, "li", { attributes: { dir: "auto" } }, ...runElements(doc, step)));
    this.detail.replaceChildren(
      ...(plan.problem === "" ? [] : [element(doc, "p", { cls: "noteschema-problem-note", attributes: { dir: "auto" } }, ...runElements(doc, plan.problem))]),
      ...(steps.length === 0 ? [] : [element(doc, "ul", { cls: "noteschema-steps" }, ...steps)]),
      diffElement(doc, plan.diff));
    this.detail.scrollTop = 0;
  }

  private update(): void {
    this.apply?.setButtonText(buttonWords(this.text.verb, this.plans.filter((plan) => this.chosen.has(plan.path))));
    this.apply?.setDisabled(this.chosen.size === 0 || !this.done);
    if (!this.done || !this.status) return;
    // Of one note there is nothing to choose.
    const only = this.plans.length === 1 ? this.plans[0]?.path : undefined;
    this.modalEl.classList.toggle("is-single", only !== undefined);
    this.status.textContent = this.plans.length === 0 ? this.text.nothing : `${only ?? planWords(this.plans)}. Nothing has been changed yet.`;
  }
}
