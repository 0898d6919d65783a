import { Menu } from "obsidian";
import { fixTitle, severityName } from "../core/problems";
import { plainWords } from "../core/prose";
import { element } from "../editor/dom";
import type { LintResponse, MissingField } from "../gen/noteschema/v1/note_pb";
import type { Diagnostic, Fix } from "../gen/noteschema/v1/text_pb";

const BADGE = "noteschema-badge";
const MISSING = "noteschema-missing";

/** What a person does with a badge. */
export interface BadgeActions {
  fix(diagnostic: Diagnostic, fix: Fix): void;
  add(field: MissingField): void;
}

/**
 * Marks in the Properties panel of one view. The panel has no documented interface: this is the only place that knows how it looks, and where it
 * looks otherwise there are no marks and nothing else changes.
 */
export class PropertyBadges {
  private readonly observer: MutationObserver;
  private response: LintResponse | undefined;
  private drawn = "";
  private scheduled = false;

  constructor(private readonly root: HTMLElement, private readonly actions: BadgeActions) {
    // Obsidian makes the rows anew when a property changes.
    this.observer = new MutationObserver(() => this.soon());
    this.watch();
  }

  show(response: LintResponse | undefined): void {
    this.response = response;
    this.draw();
  }

  destroy(): void {
    this.observer.disconnect();
    this.clear();
  }

  private watch(): void {
    this.observer.observe(this.root, { childList: true, subtree: true });
  }

  private soon(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.draw();
    });
  }

  private draw(): void {
    const container = this.root.querySelector<HTMLElement>(".metadata-container");
    if (!container || !this.response) return this.clear();
    const rows = [...container.querySelectorAll<HTMLElement>(".metadata-property[data-property-key]")];
    const byKey = new Map<string, Diagnostic[]>();
    for (const row of rows) {
      const key = keyOf(row);
      const found = this.response.diagnostics.filter(({ field }) => field.toLowerCase() === key || field.toLowerCase().startsWith(`${key}.`));
      if (key !== "" && found.length > 0) byKey.set(key, found);
    }
    // What is there already is left alone: marks do not flicker, and a focused one keeps its focus.
    const wanted = JSON.stringify([rows.map((row) => row.dataset.propertyKey), [...byKey].map(([key, found]) => [key, found.map((d) => [d.message, d.severity])]), this.response.missingFields.map((f) => f.field)]);
    if (wanted === this.drawn && this.present(rows, byKey)) return;
    this.drawn = wanted;

    this.observer.disconnect();
    this.clear();
    for (const row of rows) {
      const found = byKey.get(keyOf(row));
      if (found) row.append(this.badge(row.ownerDocument, found));
    }
    if (this.response.missingFields.length > 0)
      (container.querySelector(".metadata-content") ?? container).append(this.missing(container.ownerDocument, this.response.missingFields));
    this.watch();
  }

  private present(rows: readonly HTMLElement[], byKey: ReadonlyMap<string, unknown>): boolean {
    return rows.every((row) => byKey.has(keyOf(row)) === (row.querySelector(`.${BADGE}`) !== null))
      && (this.response?.missingFields.length === 0) === (this.root.querySelector(`.${MISSING}`) === null);
  }

  private badge(doc: Document, found: readonly Diagnostic[]): HTMLElement {
    const worst = found.reduce((a, b) => (b.severity < a.severity ? b : a));
    return element(doc, "button", {
      cls: `${BADGE} clickable-icon noteschema-${severityName(worst.severity)}`,
      text: found.length > 1 ? String(found.length) : "!",
      attributes: { type: "button", "aria-label": found.map((diagnostic) => plainWords(diagnostic.message)).join("\n") },
      on: {
        click: (event) => {
          event.stopPropagation();
          const menu = new Menu();
          for (const diagnostic of found) {
            menu.addItem((item) => item.setTitle(plainWords(diagnostic.message)).setIsLabel(true));
            for (const fix of diagnostic.fixes) menu.addItem((item) => item.setTitle(fixTitle(fix)).setIcon("wand").onClick(() => this.actions.fix(diagnostic, fix)));
            menu.addSeparator();
          }
          const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
          menu.showAtPosition({ x: box.left, y: box.bottom }, doc);
        },
      },
    });
  }

  private missing(doc: Document, fields: readonly MissingField[]): HTMLElement {
    return element(doc, "div", { cls: MISSING, attributes: { role: "group", "aria-label": "Required properties that are missing" } },
      ...fields.map((field) => element(doc, "button", {
        cls: "noteschema-add", text: `Add ${field.field}`, title: field.description,
        attributes: { type: "button" },
        on: { click: () => this.actions.add(field) },
      })));
  }

  private clear(): void {
    for (const made of this.root.querySelectorAll(`.${BADGE}, .${MISSING}`)) made.remove();
  }
}

/** The key of a row, in lower case: Obsidian takes keys that differ in case for one. */
function keyOf(row: HTMLElement): string {
  return row.dataset.propertyKey?.toLowerCase() ?? "";
}
