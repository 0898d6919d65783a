import { toBinary } from "@bufbuild/protobuf";
import { type FileEdit, FileEditSchema } from "../gen/noteschema/v1/text_pb";
import type { OperationResult, Progress } from "../gen/noteschema/v1/vault_pb";
import { classify, ServiceFailure } from "./errors";
import type { Session } from "./session";

/** The service takes so many files in one call, and so many bytes. */
const MOST_FILES = 10_000;
const MOST_BYTES = 16 * 1024 * 1024;

/** The text of a note before and after a change that was made through Obsidian. */
export interface Changed {
  path: string;
  /** Undefined where the note was made. */
  before: string | undefined;
  after: string;
}

/** A change of many notes, as it can be taken back. */
export interface BulkChange {
  title: string;
  /** Name the parts that the service wrote, oldest first. */
  operations: readonly string[];
  /** The part that was made through Obsidian. */
  open: readonly Changed[];
  written: number;
  skipped: readonly { path: string; reason: string }[];
}

/** What a bulk change asks of the editors. */
export interface OpenNotes {
  isOpen(path: string): boolean;
  /** Makes the edits of an open note. Throws, with words for people, where they no longer fit. */
  edit(file: FileEdit): Promise<Changed>;
  /** Puts a text back where the note still has the other. */
  restore(change: Changed): Promise<boolean>;
}

/** Who waits for a change of many notes. */
export interface Waiting {
  /** Told how far it is. */
  progress?: (done: number, total: number) => void;
  /** Stops it: what is changed by then stays, and can be taken back. */
  signal?: AbortSignal;
}

/** A change of many notes that did not come to its end. The service's journal has what was written of it, if anything was. */
export class InterruptedChange extends ServiceFailure {
  /** `begun` is when the service was asked, in milliseconds since 1970; `parts` says how many were written whole. */
  constructor(readonly title: string, readonly begun: number, { kind, message }: ServiceFailure, parts: number) {
    const may = kind === "away" || kind === "stopped";
    super(kind, may || parts > 0 ? `${message} Some notes ${parts > 0 ? "were" : "may have been"} changed before. “Undo the last change of many notes” takes that back${kind === "away" ? " once it runs again" : ""}.` : message);
  }
}

/**
 * Changes many notes: first through the service, which keeps a journal and checks that no file has changed since, then those that are open in their editors.
 * What is more than the service takes in one call is made in parts, and is one change all the same.
 */
export async function changeMany(session: Session, notes: OpenNotes, title: string, files: readonly FileEdit[], waiting: Waiting = {}): Promise<BulkChange> {
  const open: Changed[] = [];
  const closed = files.filter((one) => !notes.isOpen(one.path));
  const results = await apply(session, title, closed, waiting);
  const skipped = results.flatMap((result) => result.skipped.map(({ path, reason }) => ({ path, reason })));
  for (const file of files.filter((one) => !closed.includes(one))) {
    try {
      open.push(await notes.edit(file));
    } catch (error) {
      skipped.push({ path: file.path, reason: (error as Error).message });
    }
  }
  const written = results.reduce((sum, result) => sum + result.written, open.length);
  return { title, operations: results.map((result) => result.operationId).filter(Boolean), open, written, skipped };
}

async function apply(session: Session, title: string, files: readonly FileEdit[], { progress, signal }: Waiting): Promise<OperationResult[]> {
  let begun: number | undefined;
  let done = 0;
  const results: OperationResult[] = [];
  try {
    for (const part of partsOf(files)) {
      const result = await last(session, (vaultId) => {
        begun ??= Date.now();
        return session.vaults.apply({ vaultId, title, files: part }, signal ? { signal } : {});
      }, (now) => progress?.(done + now.done, files.length), signal);
      if (result) results.push(result);
      done += part.length;
    }
    return results;
  } catch (error) {
    if (begun === undefined) throw error;
    const failure = classify(error, signal);
    throw new InterruptedChange(title, begun, failure.kind === "aborted" ? new ServiceFailure("stopped", "Stopped.") : failure, results.filter((result) => result.written > 0).length);
  }
}

/** Files in the parts that the service takes. One file alone is a part, however large. */
function partsOf(files: readonly FileEdit[]): FileEdit[][] {
  const parts: FileEdit[][] = [];
  let room = 0;
  for (const file of files) {
    const bytes = toBinary(FileEditSchema, file).length;
    const part = parts.at(-1);
    if (part && part.length < MOST_FILES && bytes <= room) part.push(file);
    else {
      parts.push([file]);
      room = MOST_BYTES;
    }
    room -= bytes;
  }
  return parts;
}

/** What the service wrote of a change that did not come to its end; undefined where it wrote nothing. */
export async function writtenOf(session: Session, { title, begun }: InterruptedChange): Promise<BulkChange | undefined> {
  const { operations } = await session.call((vaultId) => session.vaults.listOperations({ vaultId }));
  const found = operations.filter((operation) => operation.title === title && !operation.undone && Number(operation.startedMs) >= begun).reverse();
  return found.length === 0 ? undefined : { title, operations: found.map((one) => one.operationId), open: [], written: found.reduce((sum, one) => sum + one.files, 0), skipped: [] };
}

/** Takes a bulk change back. */
export async function undoMany(session: Session, notes: OpenNotes, change: BulkChange, { progress }: Waiting = {}): Promise<{ written: number; skipped: Array<{ path: string; reason: string }> }> {
  const skipped: Array<{ path: string; reason: string }> = [];
  let written = 0;
  for (const one of change.open) {
    if (await notes.restore(one)) written++;
    else skipped.push({ path: one.path, reason: "It has changed since." });
  }
  for (const operationId of [...change.operations].reverse()) {
    const result = await last(session, (vaultId) => session.vaults.undo({ vaultId, operationId }), (now) => progress?.(written + now.done, change.written));
    written += result?.written ?? 0;
    skipped.push(...(result?.skipped ?? []));
  }
  return { written, skipped };
}

interface Step {
  event: { case: undefined } | { case: "progress"; value: Progress } | { case: "result"; value: OperationResult };
}

async function last(session: Session, start: (vaultId: string) => AsyncIterable<Step>, progress: (now: Progress) => void, signal?: AbortSignal): Promise<OperationResult | undefined> {
  return session.call(async (vaultId) => {
    let result: OperationResult | undefined;
    for await (const { event } of start(vaultId)) {
      if (event.case === "result") result = event.value;
      else if (event.case === "progress") progress(event.value);
    }
    return result;
  }, signal);
}

/** What was done, in words. */
export function bulkWords(written: number, skipped: readonly { path: string; reason: string }[], verb: string): string {
  const notes = (count: number): string => `${count} ${count === 1 ? "note" : "notes"}`;
  const left = skipped.length === 0 ? "" : ` ${notes(skipped.length)} left: ${skipped.slice(0, 3).map(({ path, reason }) => `${path} (${reason})`).join(", ")}${skipped.length > 3 ? ", …" : ""}`;
  return `${notes(written)} ${verb}.${left}`;
}
