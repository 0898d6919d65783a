import { Notice } from "obsidian";
import { nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import { type FormField, suggestedValue, suggestionPlace } from "../core/form";
import { EditError, hashOf, sendable } from "../core/text";
import { unifiedDiff } from "../core/diff";
import { plural } from "../core/problems";
import type NoteSchemaPlugin from "../main";
import type { OpenNote } from "../host/notes";
import { EnrichModal } from "../ui/enrich-modal";
import { FixSuggest } from "../ui/fix-suggest";
import { NewNoteModal } from "../ui/new-note-modal";
import { PreviewModal } from "../ui/preview-modal";
import { TextModal } from "../ui/text-modal";
import { type FileEdit, FixKind } from "../gen/noteschema/v1/text_pb";
import { Bulk } from "./bulk";

/** What a person can ask for. */
export class Commands {
  private readonly bulk: Bulk;

  constructor(private readonly plugin: NoteSchemaPlugin) {
    this.bulk = new Bulk(plugin);
  }

  register(): void {
    this.note("check-note", "Check this note", () => this.lintNote());
    this.always("check-vault", "Check the vault", () => this.lintVault());
    this.always("show-problems", "Show problems", () => void this.plugin.run(() => this.plugin.showProblems("note")));
    this.editor("next-problem", "Go to the next problem", ({ editor }) => void nextDiagnostic(editor));
    this.editor("previous-problem", "Go to the previous problem", ({ editor }) => void previousDiagnostic(editor));
    this.editor("fix-here", "Fix the problem at the cursor", (note) => this.fixHere(note));
    this.editor("fix-note", "Fix all safe problems of this note", (note) => this.fixAllSafe(note));
    this.always("fix-vault", "Fix all safe problems of the vault", () => this.fixVault());
    this.editor("enrich-note", "Fill in this note", (note) => this.enrich(note));
    this.note("migrate-note", "Migrate this note", (path) => this.bulk.migrate([path], `Migrate ${path}`));
    this.note("migrate-folder", "Migrate the notes of this folder", (path) => this.bulk.migrateFolder(path));
    this.always("migrate-vault", "Migrate the vault", () => this.bulk.migrate([], "Migrate the vault"));
    this.always("enrich-vault", "Fill in the vault", () => this.bulk.enrich([]));
    this.always("new-note", "New note of a type", () => this.newNote());
    this.always("undo-bulk", "Undo the last change of many notes", () => this.bulk.undo());
    this.note("open-schema", "Open the schema of this note", (path) => this.openSchema(path));
    this.note("why-type", "Why this note has its type", (path) => this.why(path));
    this.always("restart-service", "Restart the service", () => void this.plugin.run(() => this.plugin.restartService()));
    this.always("show-log", "Show log", () => void this.plugin.run(() => this.showLog()));
  }

  lintNote(): void {
    const note = this.plugin.notes.active();
    if (note) this.plugin.checks.of(note.editor)?.refresh();
    else new Notice("The note is open for reading. It is checked where it is open for editing.");
  }

  lintVault(): void {
    void this.plugin.run(async () => {
      await this.plugin.showProblems("vault");
      await this.plugin.vaultProblems.check();
    });
  }

  fixAllSafe(note: OpenNote | undefined = this.plugin.notes.active()): void {
    if (!note) return;
    this.plugin.rewrites.forget(note.path);
    void this.plugin.run(async () => {
      const { titles, remaining, problems } = await this.plugin.fixSafely(note);
      const made = titles.length === 0 ? "There is nothing to fix safely." : `${plural(titles.length, "fix", "fixes")} made.`;
      new Notice([made, remaining > 0 ? `${plural(remaining, "problem")} left.` : "", ...problems].filter(Boolean).join(" "));
    });
  }

  fixVault(): void {
    this.bulk.fix([]);
  }

  /** Makes the edits of notes that are not at hand, and says which they are: no editor's undo takes them back. */
  async editOthers(files: readonly FileEdit[]): Promise<void> {
    this.bulk.remember(await this.plugin.notes.edit(files));
    const names = files.map((file) => `${file.creates ? "Made" : "Changed"} ${file.path}.`).join(" ");
    new Notice(`${names} “Undo the last change of many notes” takes it back.`, 8_000);
  }

  /** Shows what a fix in the note at `source` would change before it is made; returns what is to be made of it. */
  look(title: string, files: readonly FileEdit[], source: string): Promise<FileEdit[]> {
    return new Promise((resolve) => {
      new PreviewModal(this.plugin.app, { title, verb: "Change", nothing: "There is nothing to change." }, async ({ add }) => {
        for (const edit of this.plugin.notes.placed(files, source)) add({ path: edit.path, steps: [], diff: unifiedDiff(edit.creates ? "" : await this.plugin.notes.text(edit.path), edit.edits), edit, problem: "" });
      }, (plans) => resolve(plans.flatMap((plan) => plan.edit ?? [])), (error) => this.plugin.fail(error), () => resolve([])).open();
    });
  }

  private fixHere(note: OpenNote): void {
    const checking = this.plugin.checks.of(note.editor);
    const { from, to } = note.editor.state.doc.lineAt(note.editor.state.selection.main.head);
    const head = note.editor.state.selection.main.head;
    const onLine = (checking?.shown ?? []).filter((finding) => finding.from <= to && finding.to >= from && finding.diagnostic.fixes.length > 0);
    const here = onLine.filter((finding) => finding.from <= head && head <= finding.to);
    const choices = (here.length > 0 ? here : onLine).flatMap((finding) => finding.diagnostic.fixes.map((fix) => ({ finding, fix })));
    if (choices.length === 0) new Notice("There is nothing to fix in this line.");
    else new FixSuggest(this.plugin.app, choices, ({ finding, fix }) => void this.plugin.run(async () => checking?.fix(finding.diagnostic.rule, fix.title, finding.from))).open();
  }

  private enrich(note: OpenNote): void {
    void this.plugin.run(async () => {
      const checking = this.plugin.checks.of(note.editor);
      if (!checking) return;
      const { session } = this.plugin;
      const document = checking.document();
      const answer = await session.call((vaultId) => session.notes.enrich({ vaultId, document }));
      if (answer.changes.length === 0) return void new Notice(answer.problem || "There is nothing to fill in.");
      new EnrichModal(this.plugin.app, answer.changes, answer.problem, (ids) => void this.plugin.run(async () => {
        const all = ids.length === answer.changes.length;
        const { edit } = all ? answer : await session.call((vaultId) => session.notes.enrich({ vaultId, document, ids }));
        if (edit) await checking.apply([edit]);
      })).open();
    });
  }

  private newNote(): void {
    void this.plugin.run(async () => {
      const { session } = this.plugin;
      const { schemas } = await session.call((vaultId) => session.schemas.listSchemas({ vaultId }));
      const types = schemas.filter((schema) => !schema.abstract);
      if (types.length === 0) return void new Notice("The vault has no schemas yet.");
      new NewNoteModal(this.plugin.app, types, {
        schema: (schema) => session.call((vaultId) => session.schemas.getSchema({ vaultId, schema })),
        suggest: (schema, field, typed) => this.suggest(schema, field, typed),
        compose: (schema, name, fields) => session.call((vaultId) => session.notes.create({ vaultId, schema, name, fields })),
        make: async ({ path, text }) => {
          const file = await this.plugin.notes.create(path, text);
          await this.plugin.app.workspace.getLeaf(false).openFile(file);
        },
        failed: (error) => (error instanceof EditError ? error.message : this.plugin.words(error)),
        later: (delay, action) => this.plugin.clock.after(delay, action),
      }).open();
    });
  }

  /** What may stand in a field of a new note: what the service would complete in one, with the vault's own notes and tags. */
  private suggest(schema: string, field: FormField, typed: string): Promise<string[]> {
    const { session } = this.plugin;
    return session.call(async (vaultId) => {
      // A name that no note has.
      const empty = await session.notes.create({ vaultId, schema, name: `New note ${Date.now()}` });
      const { text, position } = suggestionPlace(empty.text, field, typed);
      const { items } = await session.notes.complete({ vaultId, document: { path: empty.path, text, version: 0n }, position, limit: 20 });
      return items.map((item) => suggestedValue(item.label, item.edit?.newText ?? ""));
    });
  }

  private openSchema(path: string): void {
    void this.plugin.run(async () => {
      const explained = await this.explain(path);
      if (explained.schema === "") return void new Notice("This note has no schema.");
      if (explained.schemaPath === "") return void new Notice(`The schema ${explained.schema} comes with NoteSchema. A file schemas/${explained.schema}.yaml in the vault takes its place.`);
      await this.plugin.openAnyFile(explained.schemaPath);
    });
  }

  private why(path: string): void {
    void this.plugin.run(async () => {
      const explained = await this.explain(path);
      new TextModal(this.plugin.app, explained.schema === "" ? "No schema" : `Schema ${explained.schema}`, explained.reasons).open();
    });
  }

  private async explain(path: string) {
    const { session, notes } = this.plugin;
    const text = sendable(await notes.text(path));
    return session.call((vaultId) => session.notes.explain({ vaultId, document: { path, text, version: 0n } }));
  }

  private async showLog(): Promise<void> {
    const own = this.plugin.log.text;
    const service = await this.plugin.serviceLog();
    new TextModal(this.plugin.app, "NoteSchema log", [this.plugin.serviceWords()], [own && `Plugin\n${own}`, service && `Service\n${service}`].filter(Boolean).join("\n\n") || "Nothing was logged.").open();
  }

  private always(id: string, name: string, callback: () => void): void {
    this.plugin.addCommand({ id, name, callback });
  }

  /** A command for a note, however it is shown. */
  private note(id: string, name: string, action: (path: string) => void): void {
    this.plugin.addCommand({
      id, name,
      checkCallback: (checking) => {
        const file = this.plugin.app.workspace.getActiveFile();
        if (file?.extension !== "md") return false;
        if (!checking) action(file.path);
        return true;
      },
    });
  }

  /** A command for a note that is open for editing. */
  private editor(id: string, name: string, action: (note: OpenNote) => void): void {
    this.plugin.addCommand({
      id, name,
      checkCallback: (checking) => {
        const note = this.plugin.notes.active();
        if (!note) return false;
        if (!checking) action(note);
        return true;
      },
    });
  }
}

/** Makes all safe fixes of an open note. Shared by the command and the action on save. */
export async function fixSafely(plugin: NoteSchemaPlugin, note: OpenNote): Promise<{ titles: string[]; remaining: number; problems: string[] }> {
  const checking = plugin.checks.of(note.editor);
  if (!checking) return { titles: [], remaining: 0, problems: [] };
  const document = checking.document();
  const { session } = plugin;
  const answer = await session.call((vaultId) => session.notes.fix({ vaultId, document, kind: FixKind.SAFE }));
  if (answer.document && answer.document.hash !== await hashOf(document.text)) throw new EditError("The answer is for another text. Nothing was changed.");
  await checking.apply(answer.files);
  return answer;
}
