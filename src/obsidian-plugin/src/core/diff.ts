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

/** Lines `first` to `last` of a text that become more of them by `added`, or fewer; `last` is before `first` where lines are put in between. */
interface Stretch {
  first: number;
  last: number;
  added: number;
}

/** The unified diff that edits of a text mean, where the service sends edits alone. */
export function unifiedDiff(text: string, edits: readonly TextEdit[]): string {
  const old = text.split(/\r?\n/);
  const after = applyEdits(text, edits).split(/\r?\n/);
  // What stands behind the last line's end is no line.
  const count = old[old.length - 1] === "" ? old.length - 1 : old.length;
  const lines: string[] = [];
  let shift = 0;
  for (const hunk of hunks(stretches(edits, old.length))) {
    const from = Math.max(0, (hunk[0]?.first ?? 0) - CONTEXT);
    const to = Math.max(from, Math.min(count, (hunk[hunk.length - 1]?.last ?? 0) + 1 + CONTEXT));
    const added = hunk.reduce((sum, stretch) => sum + stretch.added, 0);
    lines.push(`@@ -${from + 1},${to - from} +${from + shift + 1},${to - from + added} @@`);
    let at = from;
    for (const stretch of hunk) {
      for (; at < stretch.first; at++) lines.push(` ${old[at] ?? ""}`);
      for (; at <= stretch.last; at++) lines.push(`-${old[at] ?? ""}`);
      for (let i = stretch.first + shift; i <= stretch.last + shift + stretch.added; i++) lines.push(`+${after[i] ?? ""}`);
      shift += stretch.added;
    }
    for (; at < to; at++) lines.push(` ${old[at] ?? ""}`);
  }
  return lines.join("\n");
}

function stretches(edits: readonly TextEdit[], lines: number): Stretch[] {
  const result: Stretch[] = [];
  for (const { range, newText } of edits) {
    const [start, end] = [range?.start, range?.end];
    const whole = start?.character === 0 && end?.character === 0 && (newText === "" || newText.endsWith("\n"));
    const first = Math.min(start?.line ?? 0, lines - 1);
    const last = whole ? end.line - 1 : Math.min(end?.line ?? first, lines - 1);
    const added = newText.split("\n").length - 1 - ((end?.line ?? 0) - (start?.line ?? 0));
    const previous = result[result.length - 1];
    if (previous && first <= previous.last) {
      previous.last = Math.max(previous.last, last);
      previous.added += added;
    } else result.push({ first, last, added });
  }
  return result;
}

/** Stretches whose surroundings meet stand in one hunk. */
function hunks(all: readonly Stretch[]): Stretch[][] {
  const result: Stretch[][] = [];
  for (const stretch of all) {
    const current = result[result.length - 1];
    const previous = current?.[current.length - 1];
    if (current && previous && stretch.first <= previous.last + 1 + 2 * CONTEXT) current.push(stretch);
    else result.push([stretch]);
  }
  return result;
}
