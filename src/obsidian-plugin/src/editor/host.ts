import type { EditorView } from "@codemirror/view";
import type { CheckTimes } from "../core/checker";
import type { Clock } from "../core/clock";
import type { ServiceFailure } from "../core/errors";
import type { RuleSeverity } from "../core/problems";
import type { Session } from "../core/session";
import type { LintResponse } from "../gen/noteschema/v1/note_pb";
import type { FileEdit } from "../gen/noteschema/v1/text_pb";

export interface EditorSettings extends CheckTimes {
  /** Severities that a person set, by rule. */
  rules: Readonly<Record<string, RuleSeverity>>;
}

/** What the editor's part needs of the program around it: Obsidian, the demonstration page, a test. */
export interface EditorHost {
  readonly session: Session;
  readonly clock: Clock;
  settings(): EditorSettings;
  /** The path from the vault's root of the note that an editor shows, all of it; undefined where it shows something else. */
  pathOf(view: EditorView): string | undefined;
  /** A check ended. */
  checked(view: EditorView, path: string, result: LintResponse | ServiceFailure): void;
  /** Edits are about to be made in an editor. */
  beforeEdit(view: EditorView): void;
  /** Shows what a fix in the note at `source` would change, since it needs eyes, and returns the edits that a person wants made. */
  look(title: string, files: readonly FileEdit[], source: string): Promise<readonly FileEdit[]>;
  /** Makes edits in files other than the editor's own. */
  editElsewhere(files: readonly FileEdit[]): Promise<void>;
  /** Tells a person of something that did not work. */
  tell(message: string): void;
}
