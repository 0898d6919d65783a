import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentOnInput, indentService, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightSpecialChars, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The colours of marked text, by the theme. */
export const colours = HighlightStyle.define([
  { tag: [tags.heading, tags.heading1, tags.heading2, tags.heading3], fontWeight: "600" },
  { tag: tags.strong, fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.keyword, tags.modifier], color: "var(--text-accent)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--text-success)" },
  { tag: [tags.comment, tags.meta, tags.processingInstruction], color: "var(--text-muted)" },
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.typeName], color: "var(--text-accent)" },
  { tag: [tags.number, tags.bool, tags.atom], color: "var(--text-warning)" },
  { tag: tags.link, color: "var(--text-accent)" },
]);

/** What every editor of the page has. */
export const basics: Extension = [
  history(), drawSelection(), highlightSpecialChars(), bracketMatching(), indentOnInput(), EditorView.lineWrapping,
  syntaxHighlighting(colours), keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
];

/** What a screen reader calls an editor. A read-only one is reached with Tab too. */
export const named = (label: string): Extension => EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" });

/** A new line of YAML is indented as the one above, and one step more below a key without a value. */
export const yamlIndent = indentService.of((context, position) => {
  const above = context.lineAt(position, -1).text;
  return (/^ */.exec(above)?.[0].length ?? 0) + (/:\s*$/.test(above) ? context.unit : 0);
});
