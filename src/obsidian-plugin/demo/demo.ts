// The demonstration: the plugin's own editor code on the notes of a sample vault, with a schema beside it. Needs no Obsidian.
import { yaml } from "@codemirror/lang-yaml";
import { markdown } from "@codemirror/lang-markdown";
import { csharp } from "@codemirror/legacy-modes/mode/clike";
import { StreamLanguage } from "@codemirror/language";
import { linter, lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { windowClock } from "../src/core/clock";
import { classify, ServiceFailure } from "../src/core/errors";
import { countOf, countWords, fixTitle, folderOf, noteName, plural, severityName } from "../src/core/problems";
import { Session } from "../src/core/session";
import { applyEdits, spanOf } from "../src/core/text";
import { VaultProblems } from "../src/core/vault-problems";
import { noteEditor } from "../src/editor";
import { element } from "../src/editor/dom";
import type { LintResponse } from "../src/gen/noteschema/v1/note_pb";
import { type Diagnostic, FixKind } from "../src/gen/noteschema/v1/text_pb";
import { webEndpoint } from "../src/service/web-endpoint";
import { ProblemList } from "../src/ui/problem-list";
import { noteNames, readFile, start, writeFile } from "./api";
import { look } from "./look";
import { showMenu } from "./menu";
import { basics, named, yamlIndent } from "./setup";

const FIRST = "Decisions/2025-03-10 Fenders from one supplier.md";
const SAVE_AFTER = 250;

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
};

class Demo {
  private path = "";
  private schema = "";
  private schemaPath = "";
  private result: LintResponse | undefined;
  private names: string[] = [];
  private saveNote: (() => void) | undefined;
  private saveSchema: (() => void) | undefined;
  private readonly list: ProblemList;
  private readonly checks;
  private readonly vaultProblems: VaultProblems;
  private readonly note: EditorView;
  private readonly schemaEditor: EditorView;
  private readonly code: EditorView;
  private shownCode = "";

  constructor(private readonly session: Session) {
    this.vaultProblems = new VaultProblems(session, windowClock, { rules: () => ({}), isShown: () => true, changed: () => this.showNames() });
    this.list = new ProblemList(document, "Problems of the note", {
      open: ({ diagnostic }) => {
        const { from, to } = spanOf(this.note.state.doc, diagnostic.range);
        this.note.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
        this.note.focus();
      },
      fix: ({ diagnostic }, at) => this.offerFixes([diagnostic], at.getBoundingClientRect()),
    });
    byId("problems").append(this.list.dom);
    this.checks = noteEditor({
      session, clock: windowClock,
      settings: () => ({ live: true, delay: 100, typing: 1_000, rules: {} }),
      pathOf: () => (this.path === "" ? undefined : this.path),
      checked: (_view, _path, result) => {
        if (!(result instanceof ServiceFailure)) this.checked(result);
      },
      beforeEdit: () => undefined,
      look: (title, files) => look(title, files, async (path) => (path === this.path ? this.note.state.doc.toString() : readFile(path))),
      editElsewhere: async (files) => {
        for (const file of files) await writeFile(file.path, applyEdits(file.creates ? "" : await readFile(file.path), file.edits));
        say(files.map((file) => `${file.creates ? "Made" : "Changed"} ${file.path}.`).join(" "));
        this.names = await noteNames();
        this.showNames();
      },
      tell: say,
    });
    this.note = new EditorView({ parent: byId("note"), state: this.noteState("") });
    this.schemaEditor = new EditorView({
      parent: byId("schema"),
      state: EditorState.create({ doc: "", extensions: [basics, named("Schema"), yamlIndent, yaml(), linter(null), lintGutter(), EditorView.updateListener.of((update) => { if (update.docChanged) this.schemaChanged(); })] }),
    });
    this.code = new EditorView({ parent: byId("code"), state: EditorState.create({ doc: "", extensions: [basics, named("C# of the schema"), StreamLanguage.define(csharp), EditorState.readOnly.of(true), EditorView.editable.of(false)] }) });
    session.listen({
      state: () => this.showState(),
      schemas: () => this.recheck(),
      notes: () => this.recheck(),
    });
    byId("fix-all").addEventListener("click", () => void this.run(() => this.fixAll()));
    byId("fill-in").addEventListener("click", () => void this.run(() => this.fillIn()));
    byId("find").addEventListener("input", () => this.showNames());
  }

  async begin(): Promise<void> {
    this.names = await noteNames();
    void this.session.run();
    await this.open(this.names.includes(FIRST) ? FIRST : this.names[0] ?? "");
  }

  private async open(path: string): Promise<void> {
    const text = await readFile(path);
    this.path = path;
    this.result = undefined;
    this.note.setState(this.noteState(text));
    byId("note-name").textContent = path;
    this.showNames();
  }

  private offerFixes(diagnostics: readonly Diagnostic[], at: { left: number; bottom: number }): boolean {
    const items = diagnostics.flatMap(({ rule, range, fixes }) => fixes.map((fix) => ({
      title: fixTitle(fix),
      run: () => void this.run(async () => this.checks.of(this.note)?.fix(rule, fix.title, spanOf(this.note.state.doc, range).from)),
    })));
    if (items.length > 0) showMenu("Fixes", at, items);
    return items.length > 0;
  }

  /** Offers the fixes of what stands at the cursor. */
  private fixHere(): boolean {
    const { head } = this.note.state.selection.main;
    const here = (this.checks.of(this.note)?.shown ?? []).filter((finding) => finding.from <= head && head <= finding.to);
    const at = this.note.coordsAtPos(head);
    return at !== null && this.offerFixes(here.map((finding) => finding.diagnostic), at);
  }

  private noteState(text: string): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [basics, named("Note"), keymap.of([{ key: "F8", run: nextDiagnostic }, { key: "Shift-F8", run: previousDiagnostic }, { key: "Mod-.", run: () => this.fixHere() }]), markdown(), this.checks.extension, EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        const { path } = this;
        this.saveNote?.();
        this.saveNote = windowClock.after(SAVE_AFTER, () => void this.run(() => writeFile(path, this.note.state.doc.toString())));
      })],
    });
  }

  private checked(result: LintResponse): void {
    this.result = result;
    this.list.show(result.diagnostics.map((diagnostic) => ({ path: this.path, diagnostic })), "place", { text: "", severities: new Set(), fixable: false });
    this.showState();
    if (result.schema !== "" && result.schema !== this.schema) void this.run(() => this.openSchema(result.schema));
  }

  private async openSchema(schema: string): Promise<void> {
    this.schema = schema;
    const { schemas } = await this.session.call((vaultId) => this.session.schemas.listSchemas({ vaultId }));
    const found = schemas.find((one) => one.schema === schema);
    // One that comes along is edited as the vault's own, which takes its place.
    this.schemaPath = found?.path || `schemas/${schema}.yaml`;
    byId("schema-name").textContent = found?.path ? this.schemaPath : `${this.schemaPath} (comes along)`;
    const text = await readFile(this.schemaPath);
    this.schemaEditor.dispatch({ changes: { from: 0, to: this.schemaEditor.state.doc.length, insert: text }, scrollIntoView: false });
    this.saveSchema?.();
    await this.checkSchema();
  }

  private schemaChanged(): void {
    this.saveSchema?.();
    this.saveSchema = windowClock.after(SAVE_AFTER, () => void this.run(async () => {
      await this.checkSchema();
      await writeFile(this.schemaPath, this.schemaEditor.state.doc.toString());
    }));
  }

  private async checkSchema(): Promise<void> {
    const { state } = this.schemaEditor;
    const document = { path: this.schemaPath, text: state.doc.toString(), version: 0n };
    const { code, diagnostics } = await this.session.call((vaultId) => this.session.schemas.getCode({ vaultId, document }));
    if (!this.schemaEditor.state.doc.eq(state.doc)) return;
    this.schemaEditor.dispatch(setDiagnostics(this.schemaEditor.state, diagnostics.map((diagnostic) => ({ ...spanOf(state.doc, diagnostic.range), severity: severityName(diagnostic.severity), message: diagnostic.message }))));
    const errors = countOf(diagnostics).errors;
    byId("schema-state").textContent = errors > 0 ? `${plural(errors, "error")}: the last good state stays in force` : "in force";
    if (code !== "" && code !== this.shownCode) {
      this.shownCode = code;
      this.code.dispatch({ changes: { from: 0, to: this.code.state.doc.length, insert: code } });
    }
  }

  private recheck(): void {
    for (const checking of this.checks.all) checking.refresh();
    void this.vaultProblems.check();
  }

  private async fixAll(): Promise<void> {
    const checking = this.checks.of(this.note);
    if (!checking) return;
    const document = checking.document();
    const { titles, files, remaining } = await this.session.call((vaultId) => this.session.notes.fix({ vaultId, document, kind: FixKind.SAFE }));
    await checking.apply(files);
    say(titles.length === 0 ? "There is nothing to fix safely." : `${plural(titles.length, "fix", "fixes")} made, ${plural(remaining, "problem")} left. Ctrl+Z takes them back.`);
  }

  private async fillIn(): Promise<void> {
    const checking = this.checks.of(this.note);
    if (!checking) return;
    const document = checking.document();
    const { changes, edit, problem } = await this.session.call((vaultId) => this.session.notes.enrich({ vaultId, document }));
    if (edit && changes.length > 0) await checking.apply([edit]);
    say(changes.length === 0 ? problem || "There is nothing to fill in." : `${changes.map((change) => `${change.field}: ${change.newValue}`).join(", ")}. Ctrl+Z takes it back.`);
  }

  private showState(): void {
    const { state } = this.session;
    if (state.name === "ready" && this.vaultProblems.state.totals === undefined && this.vaultProblems.state.progress === undefined) this.recheck();
    const words = state.name === "away" ? state.failure.message : this.result ? `${countWords(countOf(this.result.diagnostics))}, checked as ${this.result.schema || "plain text"}` : "";
    byId("state").textContent = words;
  }

  private showNames(): void {
    const wanted = (byId("find") as HTMLInputElement).value.toLowerCase();
    const counts = new Map<string, { errors: number; all: number }>();
    for (const { path, diagnostic } of this.vaultProblems.state.problems) {
      const count = counts.get(path) ?? { errors: 0, all: 0 };
      count.all++;
      if (severityName(diagnostic.severity) === "error") count.errors++;
      counts.set(path, count);
    }
    const rows: HTMLElement[] = [];
    let folder = "";
    const byFolder = (a: string, b: string): number => folderOf(a).localeCompare(folderOf(b)) || a.localeCompare(b);
    for (const path of this.names.filter((name) => name.toLowerCase().includes(wanted)).sort(byFolder)) {
      if (folderOf(path) !== folder) rows.push(element(document, "h2", { text: folder = folderOf(path) }));
      const count = counts.get(path);
      rows.push(element(document, "button", { title: path, attributes: { type: "button", "aria-current": String(path === this.path) }, on: { click: () => void this.run(() => this.open(path)) } },
        element(document, "span", { text: noteName(path) }),
        count ? element(document, "span", { cls: count.errors > 0 ? "bad" : "soso", text: String(count.all), attributes: { "aria-label": plural(count.all, "problem") } }) : null));
    }
    const at = byId("notes").scrollTop;
    byId("notes").replaceChildren(...rows);
    byId("notes").scrollTop = at;
  }

  private async run(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      const failure = classify(error);
      if (failure.kind !== "aborted") say(failure.message);
    }
  }
}

let fading: number | undefined;
function say(message: string): void {
  byId("toast").textContent = message;
  window.clearTimeout(fading);
  fading = window.setTimeout(() => { byId("toast").textContent = ""; }, 5_000);
}

function wearTheme(dark: boolean): void {
  document.body.className = dark ? "theme-dark" : "theme-light";
}
wearTheme(matchMedia("(prefers-color-scheme: dark)").matches);
byId("theme").addEventListener("click", () => wearTheme(document.body.className === "theme-light"));

start().then(({ service, token, root }) => new Demo(new Session({
  endpoint: webEndpoint(() => ({ url: service, token })), root, clientName: "demo", clientVersion: "0.1.0", clock: windowClock,
})).begin()).catch((error: unknown) => say((error as Error).message));
