import { ItemView, Menu, type WorkspaceLeaf } from "obsidian";
import { countOf, countWords, fixTitle, type Grouping, noteName, plural, type Problem, type ProblemFilter } from "../core/problems";
import { element } from "../editor/dom";
import { Severity } from "../gen/noteschema/v1/text_pb";
import type NoteSchemaPlugin from "../main";
import { guidance } from "./guidance";
import { ProblemList } from "./problem-list";

export const PROBLEMS_VIEW = "noteschema-problems";

type Scope = "note" | "vault";

/** The problems of this note or of the vault. */
export class ProblemsView extends ItemView {
  private shownScope: Scope = "note";
  private readonly grouping: Record<Scope, Grouping> = { note: "place", vault: "note" };
  private filter: ProblemFilter = { text: "", severities: new Set(), fixable: false };
  private list: ProblemList | undefined;
  private readonly tabs = new Map<Scope, HTMLElement>();
  private bar: HTMLElement | undefined;
  private summary: HTMLElement | undefined;
  private stop: HTMLElement | undefined;
  private guide: HTMLElement | undefined;
  private body: HTMLElement | undefined;

  constructor(leaf: WorkspaceLeaf, private readonly plugin: NoteSchemaPlugin) {
    super(leaf);
  }

  override getViewType(): string {
    return PROBLEMS_VIEW;
  }

  override getDisplayText(): string {
    return "Note problems";
  }

  override getIcon(): string {
    return "list-checks";
  }

  protected override onOpen(): Promise<void> {
    const doc = this.contentEl.ownerDocument;
    this.list = new ProblemList(doc, "Problems", { open: (problem) => this.open(problem), fix: (problem, at) => this.fix(problem, at) });
    const head = element(doc, "div", { cls: "noteschema-head" }, this.tab(doc, "note", "This note"), this.tab(doc, "vault", "Vault"), element(doc, "span", { cls: "noteschema-space" }), this.more(doc));
    this.bar = this.filterBar(doc);
    this.summary = element(doc, "span", { text: "", attributes: { role: "status", "aria-live": "polite" } });
    this.stop = element(doc, "button", { text: "Stop", attributes: { type: "button" }, on: { click: () => this.plugin.vaultProblems.stop() } });
    this.guide = guidance(doc, this.plugin);
    this.body = element(doc, "div", { cls: "noteschema-body" });
    this.contentEl.classList.add("noteschema-problems");
    this.contentEl.replaceChildren(head, this.bar, element(doc, "div", { cls: "noteschema-summary" }, this.summary), this.body);
    this.update();
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.list?.destroy();
    return Promise.resolve();
  }

  /** Shows what is known now. What can be pressed stays where it is: a click or a key on it may have begun. */
  update(): void {
    const { list, summary, stop, guide, body } = this;
    if (!list || !summary || !stop || !guide || !body) return;
    const show = (shown: HTMLElement): void => { if (body.firstChild !== shown) body.replaceChildren(shown); };
    for (const [scope, tab] of this.tabs) {
      tab.classList.toggle("is-active", scope === this.shownScope);
      tab.setAttribute("aria-pressed", String(scope === this.shownScope));
    }

    const state = this.plugin.session.state;
    if (state.name === "away" && state.failure.kind === "absent" && this.problems().length === 0) {
      summary.textContent = "";
      stop.remove();
      this.bar?.hide();
      return show(guide);
    }
    this.bar?.show();
    list.show(this.problems(), this.grouping[this.shownScope], this.filter);
    const words = this.summaryWords();
    if (summary.textContent !== words) summary.textContent = words;
    if (this.shownScope !== "vault" || !this.plugin.vaultProblems.state.progress) stop.remove();
    else if (!stop.isConnected) summary.after(stop);
    show(list.count > 0 ? list.dom : element(this.contentEl.ownerDocument, "div", { cls: "noteschema-empty", text: this.emptyWords() }));
  }

  /** Shows one scope. */
  show(scope: Scope): void {
    this.shownScope = scope;
    if (scope === "vault" && this.plugin.vaultProblems.state.totals === undefined && this.plugin.vaultProblems.state.progress === undefined) void this.plugin.vaultProblems.check();
    this.update();
  }

  /** Whether the problems of the vault are shown, not those of the note at hand. */
  get showsVault(): boolean {
    return this.shownScope === "vault";
  }

  private problems(): readonly Problem[] {
    const { schemas, problems } = this.plugin.vaultProblems.state;
    if (this.shownScope === "vault") return [...schemas, ...problems];
    const result = this.plugin.activeResult;
    return result ? result.response.diagnostics.map((diagnostic) => ({ path: result.path, diagnostic })) : [];
  }

  private summaryWords(): string {
    const { progress, failure } = this.plugin.vaultProblems.state;
    const all = this.problems();
    if (this.shownScope === "vault" && progress) return progress.total > 0 ? `Checking ${progress.done} of ${plural(progress.total, "note")}` : "Checking the vault";
    if (this.shownScope === "vault" && failure) return failure.message;
    const away = this.plugin.session.state.name === "away";
    if (all.length === 0 && !away) return "";
    const count = this.list?.count ?? 0;
    const words = count === all.length ? countWords(countOf(all.map((problem) => problem.diagnostic))) : `${count} of ${plural(all.length, "problem")}`;
    return away ? `${words} · as of the last check: the service is away` : words;
  }

  private emptyWords(): string {
    if (this.shownScope === "vault") {
      const { progress, totals } = this.plugin.vaultProblems.state;
      if (progress) return "";
      return totals ? (this.problems().length > 0 ? "Nothing passes the filter." : `No problems in ${plural(totals.notes, "note")}.`) : "The vault has not been checked yet.";
    }
    const result = this.plugin.activeResult;
    if (!result) return this.plugin.session.state.name === "ready" ? this.uncheckedWords() : "The service is away.";
    if (result.response.diagnostics.length > 0) return "Nothing passes the filter.";
    return result.response.schema === "" ? "This note has no schema: only its text was checked, and it is in order." : "This note is in order.";
  }

  /** Why there is nothing to show of the note at hand. */
  private uncheckedWords(): string {
    const file = this.plugin.app.workspace.getActiveFile();
    if (file?.extension !== "md") return "Open a note to see its problems.";
    const failure = this.plugin.activeFailure;
    if (failure) return failure.message;
    if (!this.plugin.notes.openAt(file.path)) return `${noteName(file.path)} is open for reading. It is checked where it is open for editing; “Vault” has its problems too.`;
    return this.plugin.settings.lintWhen === "asked" ? "This note is checked when you ask for it: “Check again” under “Actions”." : "This note is being checked.";
  }

  private tab(doc: Document, scope: Scope, label: string): HTMLElement {
    const tab = element(doc, "button", { cls: "noteschema-tab", text: label, attributes: { type: "button" }, on: { click: () => this.show(scope) } });
    this.tabs.set(scope, tab);
    return tab;
  }

  private more(doc: Document): HTMLElement {
    return element(doc, "button", {
      cls: "noteschema-tab",
      text: "Actions",
      attributes: { type: "button", "aria-haspopup": "menu" },
      on: {
        click: (event) => {
          const menu = new Menu();
          const add = (title: string, icon: string, action: () => void): void => { menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(action)); };
          if (this.shownScope === "note") add("Fix all safe problems", "wand", () => this.plugin.commands.fixAllSafe());
          else add("Preview all safe fixes", "wand", () => this.plugin.commands.fixVault());
          add("Check again", "refresh-cw", () => (this.shownScope === "note" ? this.plugin.commands.lintNote() : void this.plugin.vaultProblems.check()));
          menu.addSeparator();
          const groupings: ReadonlyArray<readonly [Grouping, string]> = this.shownScope === "note"
            ? [["place", "In the note’s order"], ["rule", "Group by rule"]]
            : [["note", "Group by note"], ["rule", "Group by rule"], ["folder", "Group by folder"]];
          for (const [grouping, title] of groupings)
            menu.addItem((item) => item.setTitle(title).setChecked(this.grouping[this.shownScope] === grouping).onClick(() => {
              this.grouping[this.shownScope] = grouping;
              this.update();
            }));
          showBelow(menu, event.currentTarget as HTMLElement);
        },
      },
    });
  }

  private filterBar(doc: Document): HTMLElement {
    const input = element(doc, "input", {
      cls: "noteschema-filter",
      attributes: { type: "search", placeholder: "Filter by words, rule or path", "aria-label": "Filter problems", spellcheck: "false" },
      on: {
        input: () => {
          this.filter = { ...this.filter, text: input.value };
          this.update();
        },
      },
    });
    const chip = (label: string, title: string, pressed: () => boolean, toggle: () => void): HTMLElement => {
      const button = element(doc, "button", {
        cls: "noteschema-chip", text: label, title,
        attributes: { type: "button", "aria-pressed": "false" },
        on: {
          click: () => {
            toggle();
            button.setAttribute("aria-pressed", String(pressed()));
            this.update();
          },
        },
      });
      return button;
    };
    const severity = (label: string, title: string, ...values: Severity[]): HTMLElement => chip(label, title,
      () => values.every((value) => this.filter.severities.has(value)),
      () => {
        const severities = new Set(this.filter.severities);
        for (const value of values) if (!severities.delete(value)) severities.add(value);
        this.filter = { ...this.filter, severities };
      });
    return element(doc, "div", { cls: "noteschema-bar" }, input, element(doc, "div", { cls: "noteschema-chips" },
      severity("Errors", "Only errors", Severity.ERROR),
      severity("Warnings", "Only warnings", Severity.WARNING),
      severity("Infos", "Only infos", Severity.INFO, Severity.HINT),
      chip("Fixable", "Only problems with a fix", () => this.filter.fixable, () => { this.filter = { ...this.filter, fixable: !this.filter.fixable }; })));
  }

  private open(problem: Problem): void {
    void this.plugin.run(() => this.plugin.reveal(problem.path, problem.diagnostic.range));
  }

  private fix(problem: Problem, at: HTMLElement): void {
    const menu = new Menu();
    for (const fix of problem.diagnostic.fixes)
      menu.addItem((item) => item.setTitle(fixTitle(fix)).setIcon("wand").onClick(() => void this.plugin.run(() => this.plugin.fixProblem(problem, fix))));
    showBelow(menu, at);
  }
}

/** Shows a menu below what it belongs to: a key that pressed it has no place of its own. */
function showBelow(menu: Menu, at: HTMLElement): void {
  const box = at.getBoundingClientRect();
  menu.showAtPosition({ x: box.left, y: box.bottom }, at.ownerDocument);
}
