import type { TextEdit } from "../gen/noteschema/v1/text_pb";
import { applyEdits } from "./text";

/** A line of a unified diff. */
export interface DiffLine {
  kind: "head" | "same" | "added" | "removed";
  text: string;
  /** The line's number from 1 in the old or, for added lines, the new text; 0 for heads. */
  number: number;
}

/** The lines of a unified diff, without its file names. */
export function diffLines(diff: string): DiffLine[] {
  const lines: DiffLine[] = [];
  let old = 0;
  let now = 0;
  let inside = false;
  for (const line of diff.split("\n")) {
    const head = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (head) {
      [old, now, inside] = [Number(head[1]), Number(head[2]), true];
      lines.push({ kind: "head", text: line, number: 0 });
    } else if (!inside || line.startsWith("\\")) continue;
    else if (line.startsWith("+")) lines.push({ kind: "added", text: line.slice(1), number: now++ });
    else if (line.startsWith("-")) lines.push({ kind: "removed", text: line.slice(1), number: old++ });
    else if (line.startsWith(" ")) {
      lines.push({ kind: "same", text: line.slice(1), number: old++ });
      now++;
    }
  }
  return lines;
}

/** The lines around a change that are shown with it. */
const CONTEXT = 2;

/** The unified diff that edits of a text mean, where the service sends edits alone. */
export function unifiedDiff(text: string, edits: readonly TextEdit[]): string {
  const old = text.split(/\r?\n/);
  const after = applyEdits(text, edits).split(/\r?\n/);
  const hunks: string[] = [];
  let shift = 0;
  for (const [first, last] of touchedLines(edits, old.length)) {
    const added = edits.filter((edit) => inside(edit, first, last)).reduce((sum, edit) => sum + (edit.newText.split("\n").length - 1) - ((edit.range?.end?.line ?? 0) - (edit.range?.start?.line ?? 0)), 0);
    const from = Math.max(0, first - CONTEXT);
    const to = Math.min(old.length, last + 1 + CONTEXT);
    hunks.push(`@@ -${from + 1},${to - from} +${from + shift + 1},${to - from + added} @@`);
    for (let i = from; i < first; i++) hunks.push(` ${old[i] ?? ""}`);
    for (let i = first; i <= last && i < old.length; i++) hunks.push(`-${old[i] ?? ""}`);
    for (let i = first + shift; i <= last + shift + added && i < after.length; i++) hunks.push(`+${after[i] ?? ""}`);
    for (let i = last + 1; i < to; i++) hunks.push(` ${old[i] ?? ""}`);
    shift += added;
  }
  return hunks.join("\n");
}

/** The stretches of lines that edits touch, in order; those whose surroundings meet are one. */
function touchedLines(edits: readonly TextEdit[], lines: number): Array<[number, number]> {
  const result: Array<[number, number]> = [];
  for (const edit of edits) {
    const first = Math.min(edit.range?.start?.line ?? 0, lines - 1);
    const last = Math.min(edit.range?.end?.line ?? first, lines - 1);
    const previous = result[result.length - 1];
    if (previous && first <= previous[1] + 2 * CONTEXT) previous[1] = Math.max(previous[1], last);
    else result.push([first, last]);
  }
  return result;
}

function inside(edit: TextEdit, first: number, last: number): boolean {
  const line = edit.range?.start?.line ?? 0;
  return line >= first && line <= last;
}
