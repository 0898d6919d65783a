import type { Position, Range, TextEdit } from "../gen/noteschema/v1/text_pb";

/** A stretch of a text in UTF-16 units, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Where the lines of a text are: what CodeMirror's `Text` says of itself, and what `lineIndex` makes of a string. */
export interface Lines {
  readonly lines: number;
  readonly length: number;
  /** The line by its number, from 1, without its line end. */
  line(number: number): { from: number; to: number };
  lineAt(position: number): { number: number; from: number };
}

/** The lines of a string. Lines end with LF or CRLF; a CR that no LF follows is a character like others. */
export function lineIndex(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return {
    lines: starts.length,
    length: text.length,
    line(number) {
      const from = starts[number - 1] ?? text.length;
      const next = starts[number];
      if (next === undefined) return { from, to: text.length };
      return { from, to: text[next - 2] === "\r" ? Math.max(from, next - 2) : next - 1 };
    },
    lineAt(position) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= position) low = middle;
        else high = middle - 1;
      }
      return { number: low + 1, from: starts[low] ?? 0 };
    },
  };
}

/** The offset of a position. One that the text does not have becomes the nearest that it has. */
export function offsetOf(lines: Lines, position: Position | undefined): number {
  if (position === undefined) return 0;
  if (position.line >= lines.lines) return lines.length;
  const line = lines.line(position.line + 1);
  return Math.min(line.from + position.character, line.to);
}

/** The offsets of a range. */
export function spanOf(lines: Lines, range: Range | undefined): Span {
  const from = offsetOf(lines, range?.start);
  return { from, to: Math.max(from, offsetOf(lines, range?.end)) };
}

/** The position of an offset, from 0. */
export function positionOf(lines: Lines, offset: number): { line: number; character: number } {
  const line = lines.lineAt(Math.max(0, Math.min(offset, lines.length)));
  return { line: line.number - 1, character: offset - line.from };
}

/** One replacement in a text, as CodeMirror takes it. */
export interface Change extends Span {
  insert: string;
}

/** Edits that cannot be made on a text. */
export class EditError extends Error {
  override name = "EditError";
}

/** The changes that edits mean, checked: each inside the text, in order, none over another. */
export function changesOf(lines: Lines, edits: readonly TextEdit[]): Change[] {
  let end = 0;
  return edits.map((edit) => {
    const start = edit.range?.start;
    const stop = edit.range?.end;
    const from = exactOffset(lines, start);
    const to = exactOffset(lines, stop);
    if (from < end || to < from) throw new EditError("Edits overlap or are out of order. Nothing was changed.");
    end = to;
    return { from, to, insert: edit.newText };
  });
}

function exactOffset(lines: Lines, position: Position | undefined): number {
  if (position !== undefined && position.line < lines.lines) {
    const line = lines.line(position.line + 1);
    // An edit may take in a CRLF's CR; what may not happen is that it reaches into another line.
    const next = position.line + 1 < lines.lines ? lines.line(position.line + 2).from : lines.length + 1;
    if (line.from + position.character < next) return line.from + position.character;
  }
  throw new EditError("An edit is for a place that the text does not have. Nothing was changed.");
}

/** A text with changes made. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let result = "";
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.from) + change.insert;
    at = change.to;
  }
  return result + text.slice(at);
}

/** A text with edits made. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return applyChanges(text, changesOf(lineIndex(text), edits));
}

/** A text as an editor has it: its lines end with LF, whatever they end with in the file. */
export function editorText(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** What the service's `hash` of a text is: SHA-256 of its UTF-8 without a byte-order mark, in hexadecimal digits. */
export async function hashOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.startsWith("\uFEFF") ? text.slice(1) : text);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A text that can be sent: UTF-8 has no lone surrogates. It has the same length, so places stay right. */
export function sendable(text: string): string {
  // Where the engine can tell, the search is left out: in a note of a megabyte it costs more than the rest of a call.
  if ((text as { isWellFormed?: () => boolean }).isWellFormed?.()) return text;
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

/** The one change that makes a text another: all between their common start and end. */
export function difference(from: string, to: string): Change {
  let start = 0;
  while (start < from.length && from[start] === to[start]) start++;
  let end = 0;
  while (end < from.length - start && end < to.length - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  return { from: start, to: from.length - end, insert: to.slice(start, to.length - end) };
}
