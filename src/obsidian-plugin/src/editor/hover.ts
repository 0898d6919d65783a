import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import { positionOf, sendable, spanOf } from "../core/text";
import type { EditorHost } from "./host";
import { proseElement } from "./prose";

/** What stands under the pointer: a field's description, a linked note. */
export function hover(host: EditorHost): Extension {
  let last: AbortController | undefined;
  return hoverTooltip(async (view, position) => {
    const { state } = view;
    const path = host.pathOf(view);
    if (path === undefined || host.session.state.name !== "ready") return null;
    last?.abort();
    const call = last = new AbortController();
    try {
      const answer = await host.session.call((vaultId) => host.session.notes.hover(
        { vaultId, document: { path, text: sendable(state.doc.toString()), version: 0n }, position: positionOf(state.doc, position) },
        { signal: call.signal, timeoutMs: 5_000 }), call.signal);
      if (!answer.range || answer.markdown === "" || !view.state.doc.eq(state.doc)) return null;
      const { from, to } = spanOf(state.doc, answer.range);
      if (position < from || position > to) return null;
      return { pos: from, end: to, above: true, create: (inView) => ({ dom: proseElement(inView.dom.ownerDocument, answer.markdown) }) };
    } catch {
      return null;
    }
  }, { hideOnChange: true, hoverTime: 350 });
}
