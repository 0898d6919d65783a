import { diffLines } from "../core/diff";
import { element } from "../editor/dom";

/** A unified diff as a person reads it. */
export function diffElement(doc: Document, diff: string): HTMLElement {
  const signs = { head: "", same: " ", added: "+", removed: "−" } as const;
  return element(doc, "pre", { cls: "noteschema-diff-lines" }, ...diffLines(diff).map((line) =>
    element(doc, "div", { cls: `noteschema-diff-${line.kind}` },
      element(doc, "span", { cls: "noteschema-diff-sign", text: signs[line.kind] }),
      element(doc, "span", { text: line.kind === "head" ? "⋯" : line.text }))));
}
