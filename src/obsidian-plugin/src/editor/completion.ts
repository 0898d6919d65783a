import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import type { EditorState, Extension } from "@codemirror/state";
import { asksForCompletion, inFrontmatter } from "../core/asking";
import { positionOf, sendable, spanOf } from "../core/text";
import { type CompletionItem, CompletionKind } from "../gen/noteschema/v1/note_pb";
import { element } from "./dom";
import type { EditorHost } from "./host";

const kinds: Record<CompletionKind, string> = {
  [CompletionKind.UNSPECIFIED]: "value",
  [CompletionKind.FIELD]: "field",
  [CompletionKind.VALUE]: "value",
  [CompletionKind.NOTE]: "note",
  [CompletionKind.HEADING]: "heading",
  [CompletionKind.TAG]: "tag",
  [CompletionKind.DATE]: "date",
  [CompletionKind.SECTION]: "section",
};

/** Whether the cursor is where this plugin completes. */
export function completesAt(state: EditorState, position: number): boolean {
  const line = state.doc.lineAt(position);
  return asksForCompletion(line.text.slice(0, position - line.from), inFrontmatter((number) => state.doc.line(number).text, line.number));
}

/** Completion of frontmatter and task lines. The service filters and sorts by what was typed. */
export function completion(host: EditorHost): Extension {
  async function source(context: CompletionContext): Promise<CompletionResult | null> {
    const { state, pos } = context;
    const { view } = context;
    const path = view && host.pathOf(view);
    if (!view || path === undefined || host.session.state.name !== "ready" || !(context.explicit || completesAt(state, pos))) return null;
    const stop = new AbortController();
    context.addEventListener("abort", () => stop.abort(), { onDocChange: true });
    try {
      const answer = await host.session.call((vaultId) => host.session.notes.complete(
        { vaultId, document: { path, text: sendable(state.doc.toString()), version: 0n }, position: positionOf(state.doc, pos), limit: 50 },
        { signal: stop.signal, timeoutMs: 5_000 }), stop.signal);
      if (context.aborted || answer.items.length === 0) return null;
      const spans = answer.items.map((item) => spanOf(state.doc, item.edit?.range));
      // Typing goes on while the list is asked for anew: all items are held against where the first begins.
      const from = Math.min(...spans.map((span) => span.from));
      return { from: Math.min(from, pos), to: pos, filter: false, options: answer.items.map((item, i) => option(view.dom.ownerDocument, item, spans[i]?.from ?? pos, spans[i]?.to ?? pos)) };
    } catch {
      return null;
    }
  }

  return autocompletion({
    override: [source],
    icons: false,
    maxRenderedOptions: 50,
    optionClass: (item) => `noteschema-completion noteschema-completion-${item.type ?? "value"}`,
    tooltipClass: () => "noteschema-completions",
  });
}

function option(doc: Document, item: CompletionItem, from: number, to: number): Completion {
  const text = item.edit?.newText ?? item.label;
  return {
    label: item.label,
    detail: item.required ? [item.detail, "required"].filter(Boolean).join(" · ") : item.detail,
    type: kinds[item.kind],
    info: item.documentation === "" ? undefined : () => element(doc, "div", { cls: "noteschema-documentation", text: item.documentation }),
    apply: (view, _completion, _from, now) => {
      // What was typed since the list was made stands between `to` and the cursor.
      const end = Math.max(to, now);
      view.dispatch({ changes: { from, to: end, insert: text }, selection: { anchor: from + text.length }, userEvent: "input.complete", filter: false, scrollIntoView: true });
    },
  };
}
