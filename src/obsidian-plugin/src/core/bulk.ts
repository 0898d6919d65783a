import type { FileEdit } from "../gen/noteschema/v1/text_pb";
import type { OperationResult } from "../gen/noteschema/v1/vault_pb";
import { classify, ServiceFailure } from "./errors";
import type { Session } from "./session";

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
  /** Names the part that the service wrote; empty where it wrote nothing. */
  operation: string;
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

/** A change of many notes whose end is not known: the service went in its middle. Its journal has it, if anything was written. */
export class InterruptedChange extends ServiceFailure {
  /** `begun` is when the service was asked, in milliseconds since 1970. */
  constructor(readonly title: string, readonly begun: number, { kind, message }: ServiceFailure) {
    super(kind, kind === "away" ? `${message} Some notes may have been changed before. “Undo the last change of many notes” takes that back once it runs again.` : message);
  }
}

/** Changes many notes: first through the service, which keeps a journal and checks that no file has changed since, then those that are open in their editors. */
export async function changeMany(session: Session, notes: OpenNotes, title: string, files: readonly FileEdit[]): Promise<BulkChange> {
  const open: Changed[] = [];
  const closed = files.filter((one) => !notes.isOpen(one.path));
  const result = closed.length === 0 ? undefined : await apply(session, title, closed);
  const skipped: Array<{ path: string; reason: string }> = [...(result?.skipped ?? [])];
  for (const file of files.filter((one) => !closed.includes(one))) {
    try {
      open.push(await notes.edit(file));
    } catch (error) {
      skipped.push({ path: file.path, reason: (error as Error).message });
    }
  }
  return { title, operation: result?.operationId ?? "", open, written: (result?.written ?? 0) + open.length, skipped };
}

async function apply(session: Session, title: string, files: FileEdit[]): Promise<OperationResult | undefined> {
  let begun: number | undefined;
  try {
    return await last(session, (vaultId) => {
      begun = Date.now();
      return session.vaults.apply({ vaultId, title, files });
    });
  } catch (error) {
    throw begun === undefined ? error : new InterruptedChange(title, begun, classify(error));
  }
}

/** What the service wrote of a change in whose middle it went; undefined where it wrote nothing. */
export async function writtenOf(session: Session, { title, begun }: InterruptedChange): Promise<BulkChange | undefined> {
  const { operations } = await session.call((vaultId) => session.vaults.listOperations({ vaultId }));
  const found = operations.find((operation) => operation.title === title && !operation.undone && Number(operation.startedMs) >= begun);
  return found && { title, operation: found.operationId, open: [], written: found.files, skipped: [] };
}

/** Takes a bulk change back; without one, the newest in the service's journal. */
export async function undoMany(session: Session, notes: OpenNotes, change: BulkChange | undefined): Promise<{ written: number; skipped: Array<{ path: string; reason: string }> }> {
  const skipped: Array<{ path: string; reason: string }> = [];
  let written = 0;
  for (const one of change?.open ?? []) {
    if (await notes.restore(one)) written++;
    else skipped.push({ path: one.path, reason: "It has changed since." });
  }
  if (!change || change.operation !== "") {
    const result = await last(session, (vaultId) => session.vaults.undo({ vaultId, operationId: change?.operation ?? "" }));
    written += result?.written ?? 0;
    skipped.push(...(result?.skipped ?? []));
  }
  return { written, skipped };
}

interface Step {
  event: { case: "progress" | undefined; value?: unknown } | { case: "result"; value: OperationResult };
}

async function last(session: Session, start: (vaultId: string) => AsyncIterable<Step>): Promise<OperationResult | undefined> {
  return session.call(async (vaultId) => {
    let result: OperationResult | undefined;
    for await (const { event } of start(vaultId)) if (event.case === "result") result = event.value;
    return result;
  });
}

/** What was done, in words. */
export function bulkWords(written: number, skipped: readonly { path: string; reason: string }[], verb: string): string {
  const notes = (count: number): string => `${count} ${count === 1 ? "note" : "notes"}`;
  const left = skipped.length === 0 ? "" : ` ${notes(skipped.length)} left: ${skipped.slice(0, 3).map(({ path, reason }) => `${path} (${reason})`).join(", ")}${skipped.length > 3 ? ", …" : ""}`;
  return `${notes(written)} ${verb}.${left}`;
}
