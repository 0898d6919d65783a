import { type Grouping, passes, type Problem, type ProblemFilter, type ProblemRow, problemRows, severityName } from "../core/problems";
import { plainWords } from "../core/prose";
import { offsetsOf, rowAt, visibleRows } from "../core/virtual";
import { element } from "../editor/dom";
import { runElements } from "../editor/prose";

const GROUP_HEIGHT = 30;
const PROBLEM_HEIGHT = 64;

/** What a person does in the list. */
export interface ProblemActions {
  open(problem: Problem): void;
  /** Asks which fix to make, and makes it. `at` is what the question belongs to. */
  fix(problem: Problem, at: HTMLElement): void;
}

/** A list of problems, grouped. Only the rows in sight are in the page; keys move through all. */
export class ProblemList {
  readonly dom: HTMLElement;
  private readonly spacer: HTMLElement;
  private readonly observer: ResizeObserver | undefined;
  private rows: ProblemRow[] = [];
  /** What is in the page, by its place and look. What looks the same stays as it is: a click that has begun on it ends on it, and it keeps its focus. */
  private drawn = new Map<string, HTMLElement>();
  private passing = 0;
  private offsets: number[] = [0];
  private readonly collapsed = new Set<string>();
  private active = 0;
  private problems: readonly Problem[] = [];
  private grouping: Grouping = "note";
  private filter: ProblemFilter = { text: "", severities: new Set(), fixable: false };

  constructor(private readonly doc: Document, label: string, private readonly actions: ProblemActions) {
    this.spacer = element(doc, "div", { cls: "noteschema-list-rows", attributes: { role: "presentation" } });
    this.dom = element(doc, "div", {
      cls: "noteschema-list",
      attributes: { role: "tree", tabindex: "0", "aria-label": label },
      on: { scroll: () => this.draw(), keydown: (event) => this.key(event) },
    }, this.spacer);
    this.observer = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(() => this.draw());
    this.observer?.observe(this.dom);
  }

  /** How many problems pass the filter. */
  get count(): number {
    return this.passing;
  }

  show(problems: readonly Problem[], grouping: Grouping, filter: ProblemFilter): void {
    this.problems = problems;
    this.grouping = grouping;
    this.filter = filter;
    this.layOut();
  }

  destroy(): void {
    this.observer?.disconnect();
  }

  private layOut(): void {
    const key = this.rows[this.active]?.key;
    this.passing = this.problems.reduce((sum, problem) => sum + Number(passes(problem, this.filter)), 0);
    this.rows = problemRows(this.problems, this.grouping, this.filter, this.collapsed);
    this.offsets = offsetsOf(this.rows.map((row) => (row.kind === "group" ? GROUP_HEIGHT : PROBLEM_HEIGHT)));
    this.active = Math.max(0, this.rows.findIndex((row) => row.key === key));
    this.spacer.style.height = `${this.offsets[this.offsets.length - 1] ?? 0}px`;
    this.draw();
  }

  private draw(): void {
    const { from, to } = visibleRows(this.offsets, this.dom.scrollTop, this.dom.clientHeight || 600);
    const now = new Map<string, HTMLElement>();
    for (let i = from; i < to; i++) {
      const row = this.rows[i];
      if (!row) continue;
      const look = JSON.stringify([i, this.grouping, lookOf(row)]);
      const made = this.drawn.get(look) ?? this.rowElement(row, i);
      made.style.top = `${this.offsets[i] ?? 0}px`;
      made.classList.toggle("is-active", i === this.active);
      made.setAttribute("aria-selected", String(i === this.active));
      now.set(look, made);
    }
    for (const [look, old] of this.drawn) if (!now.has(look)) old.remove();
    let next = this.spacer.firstChild;
    for (const made of now.values()) {
      if (made === next) next = made.nextSibling;
      else this.spacer.insertBefore(made, next);
    }
    this.drawn = now;
    const current = this.rows[this.active];
    if (current) this.dom.setAttribute("aria-activedescendant", rowId(this.active));
    else this.dom.removeAttribute("aria-activedescendant");
  }

  private rowElement(row: ProblemRow, index: number): HTMLElement {
    const common = { id: rowId(index), role: "treeitem" };
    // The row may be of a later answer by then, which looked the same.
    const problem = (): Problem | undefined => { const now = this.rows[index]; return now?.kind === "problem" ? now.problem : undefined; };
    const made = row.kind === "group" ? this.groupElement(row, common) : this.problemElement(row, common, problem);
    made.addEventListener("mousedown", () => { this.active = index; });
    return made;
  }

  private groupElement(row: Extract<ProblemRow, { kind: "group" }>, common: Record<string, string>): HTMLElement {
    return element(this.doc, "div", {
      cls: `noteschema-row noteschema-group${row.collapsed ? " is-collapsed" : ""}`,
      title: row.key,
      attributes: { ...common, "aria-level": "1", "aria-expanded": String(!row.collapsed) },
      on: { click: () => this.toggle(row.key) },
    },
    element(this.doc, "span", { cls: "noteschema-chevron", attributes: { "aria-hidden": "true" } }),
    element(this.doc, "span", { cls: "noteschema-group-title", text: row.title }),
    element(this.doc, "span", { cls: `noteschema-count noteschema-${severityName(row.worst)}`, text: String(row.count) }),
    element(this.doc, "span", { cls: "noteschema-unseen", text: row.count === 1 ? "problem" : "problems" }));
  }

  private problemElement({ problem: { diagnostic }, where }: Extract<ProblemRow, { kind: "problem" }>, common: Record<string, string>, problem: () => Problem | undefined): HTMLElement {
    const severity = severityName(diagnostic.severity);
    const line = `line ${(diagnostic.range?.start?.line ?? 0) + 1}`;
    const fix = diagnostic.fixes.length === 0 ? null : element(this.doc, "button", {
      cls: "noteschema-fix",
      text: "Fix",
      title: diagnostic.fixes.map((one) => one.title).join("\n"),
      attributes: { tabindex: "-1", type: "button" },
      on: {
        click: (event) => {
          event.stopPropagation();
          const now = problem();
          if (now) this.actions.fix(now, event.currentTarget as HTMLElement);
        },
      },
    });
    return element(this.doc, "div", {
      cls: "noteschema-row noteschema-problem",
      title: plainWords(diagnostic.message),
      attributes: { ...common, "aria-level": this.grouping === "place" ? "1" : "2" },
      on: {
        click: () => {
          const now = problem();
          if (now) this.actions.open(now);
        },
      },
    },
    element(this.doc, "span", { cls: `noteschema-dot noteschema-${severity}`, attributes: { "aria-hidden": "true" } }),
    element(this.doc, "span", { cls: "noteschema-unseen", text: `${severity}: ` }),
    element(this.doc, "div", { cls: "noteschema-problem-words" },
      element(this.doc, "div", { cls: "noteschema-problem-message", attributes: { dir: "auto" } }, ...runElements(this.doc, diagnostic.message)),
      element(this.doc, "div", { cls: "noteschema-problem-place", text: [where, line, diagnostic.rule].filter(Boolean).join(" · ") })),
    fix);
  }

  private toggle(key: string): void {
    if (!this.collapsed.delete(key)) this.collapsed.add(key);
    this.layOut();
  }

  private key(event: KeyboardEvent): void {
    const row = this.rows[this.active];
    if (!row) return;
    switch (event.key) {
      case "ArrowDown": this.move(this.active + 1); break;
      case "ArrowUp": this.move(this.active - 1); break;
      case "Home": this.move(0); break;
      case "End": this.move(this.rows.length - 1); break;
      case "PageDown": this.move(rowAt(this.offsets, (this.offsets[this.active] ?? 0) + this.dom.clientHeight)); break;
      case "PageUp": this.move(rowAt(this.offsets, (this.offsets[this.active] ?? 0) - this.dom.clientHeight)); break;
      case "ArrowLeft":
        if (row.kind === "group" && !row.collapsed) this.toggle(row.key);
        else this.move(this.rows.slice(0, this.active).findLastIndex((one) => one.kind === "group"));
        break;
      case "ArrowRight":
        if (row.kind === "group" && row.collapsed) this.toggle(row.key);
        else this.move(this.active + 1);
        break;
      case "Enter":
        if (row.kind === "group") this.toggle(row.key);
        else this.actions.open(row.problem);
        break;
      case "f": case "F10":
        if (row.kind === "problem" && row.problem.diagnostic.fixes.length > 0) this.actions.fix(row.problem, this.doc.getElementById(rowId(this.active)) ?? this.dom);
        break;
      default: return;
    }
    event.preventDefault();
  }

  private move(index: number): void {
    this.active = Math.max(0, Math.min(index, this.rows.length - 1));
    const top = this.offsets[this.active] ?? 0;
    const bottom = this.offsets[this.active + 1] ?? top;
    if (top < this.dom.scrollTop) this.dom.scrollTop = top;
    else if (bottom > this.dom.scrollTop + this.dom.clientHeight) this.dom.scrollTop = bottom - this.dom.clientHeight;
    this.draw();
  }
}

/** What a row's element is made of. */
function lookOf(row: ProblemRow): unknown {
  if (row.kind === "group") return row;
  const { path, diagnostic: { range, severity, message, rule, fixes } } = row.problem;
  return [path, row.where, range?.start?.line, severity, message, rule, fixes.map((fix) => fix.title)];
}

function rowId(index: number): string {
  return `noteschema-row-${index}`;
}
