import { Notice } from "obsidian";
import { type BulkChange, bulkWords, type Changed, changeMany, InterruptedChange, type OpenNotes, undoMany, writtenOf } from "../core/bulk";
import { folderOf, plural } from "../core/problems";
import { EditError } from "../core/text";
import type NoteSchemaPlugin from "../main";
import { OperationSuggest } from "../ui/operation-suggest";
import { WorkNotice } from "../ui/work-notice";
import { type PlannedChange, type Plans, PreviewModal, type PreviewText } from "../ui/preview-modal";
import { type FileEdit, FixKind } from "../gen/noteschema/v1/text_pb";
import type { MigrationPlan } from "../gen/noteschema/v1/note_pb";
import type { Progress } from "../gen/noteschema/v1/vault_pb";
import { unifiedDiff } from "../core/diff";

/** Changes of many notes: seen first, made together, taken back together. */
export class Bulk {
  /** What was changed since the plugin was loaded and not taken back, oldest first. */
  private changes: BulkChange[] = [];
  /** A change after them that did not come to its end. */
  private interrupted: InterruptedChange | undefined;

  constructor(private readonly plugin: NoteSchemaPlugin) {}

  migrateFolder(path: string): void {
    const folder = folderOf(path);
    if (folder === "") this.migrate([], "Migrate the vault");
    else this.migrate([folder], `Migrate ${folder}`);
  }

  migrate(paths: readonly string[], title: string): void {
    const { session } = this.plugin;
    const load = (except: readonly string[], { begin, add, progress }: Plans, signal?: AbortSignal): Promise<void> => session.read(async (vaultId) => {
      begin();
      for await (const { event } of session.vaults.migrateVault({ vaultId, paths: [...paths], except: [...except] }, signal ? { signal } : {})) {
        if (event.case === "progress") progress(progressWords(event.value));
        else if (event.case === "plan") add(migration(event.value));
      }
    }, signal);
    this.preview({ title, verb: "Migrate", nothing: "All notes have their schema’s version." }, (plans, signal) => load([], plans, signal), async (chosen, all) => {
      const left = all.filter((plan) => plan.edit && !plan.isForLinks && !chosen.includes(plan));
      if (left.length === 0) return chosen;
      // No link is to follow a section that keeps its name.
      let plans: PlannedChange[] = [];
      await load(left.map((plan) => plan.path), { begin: () => { plans = []; }, add: (plan) => plans.push(plan), progress: () => undefined });
      return plans.filter((plan) => chosen.some(({ path }) => path === plan.path));
    });
  }

  fix(paths: readonly string[]): void {
    const { session } = this.plugin;
    this.preview({ title: "Fix all safe problems", verb: "Fix", nothing: "There is nothing to fix safely." }, async ({ begin, add, progress }, signal) => {
      await session.read(async (vaultId) => {
        begin();
        for await (const { event } of session.vaults.fixVault({ vaultId, paths: [...paths], kind: FixKind.SAFE }, { signal })) {
          if (event.case === "progress") progress(progressWords(event.value));
          else if (event.case === "file") add({ path: event.value.edit?.path ?? "", steps: event.value.titles, diff: event.value.diff, edit: event.value.edit, problem: "" });
          else if (event.case === "left") add({ path: event.value.path, steps: [], diff: "", edit: undefined, problem: event.value.reason });
        }
      }, signal);
    });
  }

  enrich(paths: readonly string[]): void {
    const { session } = this.plugin;
    this.preview({ title: "Fill in the vault", verb: "Fill in", nothing: "There is nothing to fill in." }, async ({ begin, add, progress }, signal) => {
      await session.read(async (vaultId) => {
        begin();
        for await (const { event } of session.vaults.enrichVault({ vaultId, paths: [...paths] }, { signal })) {
          if (event.case === "progress") progress(progressWords(event.value));
          else if (event.case === "note") {
            const { path, changes, edit, problem } = event.value;
            const diff = edit ? unifiedDiff(await this.plugin.notes.text(path), edit.edits) : "";
            add({ path, steps: changes.map((change) => `${change.field}: ${change.reason}`), diff, edit: edit && edit.edits.length > 0 ? edit : undefined, problem });
          }
        }
      }, signal);
    });
  }

  /** Takes what was changed for a fix as the last change. */
  remember(open: readonly Changed[]): void {
    this.made({ title: "Fix", operations: [], open, written: open.length, skipped: [] });
  }

  undo(): void {
    void this.plugin.run(async () => {
      if (this.interrupted) this.made(await writtenOf(this.plugin.session, this.interrupted));
      const last = this.changes.at(-1);
      if (!last) return this.undoEarlier();
      await this.takeBack(last);
      // Asked twice at once, it is still the one.
      this.changes = this.changes.filter((change) => change !== last);
    });
  }

  /** Nobody has in mind what a journal has last that another program wrote, or this one days ago. */
  private async undoEarlier(): Promise<void> {
    const { session } = this.plugin;
    const { operations } = await session.call((vaultId) => session.vaults.listOperations({ vaultId }));
    const open = operations.filter(({ undone, undoes }) => !undone && undoes === "");
    if (open.length === 0) return void new Notice("There is nothing to undo.");
    new OperationSuggest(this.plugin.app, open, ({ operationId, title, files }) => void this.plugin.run(() => this.takeBack({ title, operations: [operationId], open: [], written: files, skipped: [] }))).open();
  }

  private async takeBack(change: BulkChange): Promise<void> {
    // What is not saved yet is not to be lost under what is put back.
    await this.plugin.notes.save();
    const notice = new WorkNotice(this.plugin.clock, "Undo");
    const { written, skipped } = await undoMany(this.plugin.session, this.editors(), change, { progress: (done, total) => notice.progress(done, total) }).finally(() => notice.end());
    new Notice(bulkWords(written, skipped, "put back"), 8_000);
  }

  /** Shows changes before they are made. `settle` has the last word on those that were left ticked. */
  private preview(text: PreviewText, load: (plans: Plans, signal: AbortSignal) => Promise<void>,
    settle: (chosen: PlannedChange[], all: readonly PlannedChange[]) => Promise<PlannedChange[]> = (chosen) => Promise.resolve(chosen)): void {
    const all: PlannedChange[] = [];
    new PreviewModal(this.plugin.app, text, async (plans, signal) => {
      // What is not saved yet belongs to what is looked at.
      await this.plugin.notes.save();
      await load({ begin: () => { all.length = 0; plans.begin(); }, add: (plan) => { all.push(plan); plans.add(plan); }, progress: plans.progress }, signal);
    }, (chosen) => void this.plugin.run(async () => this.make(text.title, await settle(chosen, all))), (error) => this.plugin.fail(error)).open();
  }

  private async make(title: string, plans: readonly PlannedChange[]): Promise<void> {
    const files = plans.flatMap((plan) => plan.edit ?? []);
    const stop = new AbortController();
    const notice = new WorkNotice(this.plugin.clock, title, () => stop.abort());
    const change = await changeMany(this.plugin.session, this.editors(), title, files, { progress: (done, total) => notice.progress(done, total), signal: stop.signal }).catch((error: unknown) => {
      if (error instanceof InterruptedChange) this.interrupted = error;
      throw error;
    }).finally(() => notice.end());
    this.made(change);
    new Notice(`${bulkWords(change.written, change.skipped, "changed")} “Undo the last change of many notes” takes it back.`, 8_000);
  }

  private made(change: BulkChange | undefined): void {
    if (change) this.changes.push(change);
    this.interrupted = undefined;
  }

  private editors(): OpenNotes {
    const { notes } = this.plugin;
    return {
      isOpen: (path) => notes.openAt(path) !== undefined,
      edit: async (file: FileEdit): Promise<Changed> => {
        const [changed] = await notes.edit([file]);
        if (!changed) throw new EditError("It has changed since.");
        return changed;
      },
      restore: (change) => notes.restore(change),
    };
  }
}

function migration({ path, schema, from, to, steps, edit, problem, diff }: MigrationPlan): PlannedChange {
  const isForLinks = from === to && problem === "";
  const what = isForLinks ? "Links follow sections that are renamed in other notes" : problem === "" ? `${schema}: version ${from} to ${to}` : `${schema}: version ${from}`;
  return { path, steps: [what, ...steps], diff, edit: edit && edit.edits.length > 0 ? edit : undefined, problem, isForLinks };
}

function progressWords({ done, total }: Progress): string {
  return total > 0 ? `Looking at ${done} of ${plural(total, "note")} …` : "Looking …";
}
