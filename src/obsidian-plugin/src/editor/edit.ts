import type { EditorView } from "@codemirror/view";
import { type Change, changesOf } from "../core/text";
import type { TextEdit } from "../gen/noteschema/v1/text_pb";

/** The user event of this plugin's changes: one step of undo each, and not taken for typing. */
export const OWN_EVENT = "noteschema";

/**
 * Makes edits in an editor as one step of undo. `filter: false`, since live preview filters changes to the frontmatter that it hides.
 * The cursor, the folds and the scroll position stay where they are in the text. Throws an `EditError` where the edits do not fit.
 */
export function editView(view: EditorView, edits: readonly TextEdit[]): void {
  changeView(view, changesOf(view.state.doc, edits));
}

export function changeView(view: EditorView, changes: readonly Change[]): void {
  const kept = view.scrollSnapshot();
  view.dispatch({ changes: [...changes], filter: false, userEvent: OWN_EVENT, effects: kept.map(view.state.changes([...changes])) ?? [] });
}
