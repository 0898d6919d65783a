import type { EditorView } from "@codemirror/view";
import { editorInfoField, FileSystemAdapter, MarkdownView, Notice, Plugin, TFile } from "obsidian";
import { Commands, fixSafely } from "./commands/commands";
import { windowClock } from "./core/clock";
import { classify, ServiceFailure } from "./core/errors";
import { Log } from "./core/log";
import { knownWriters, RewriteGuard } from "./core/rewrites";
import { noteName, plural, type Problem } from "./core/problems";
import { plainWords } from "./core/prose";
import { type Endpoint, Session } from "./core/session";
import { EditError, spanOf } from "./core/text";
import { VaultProblems } from "./core/vault-problems";
import type { Checking } from "./editor/checking";
import type { EditorHost } from "./editor/host";
import { noteEditor } from "./editor";
import type { LintResponse } from "./gen/noteschema/v1/note_pb";
import { type Fix, FixKind, type Range, Severity } from "./gen/noteschema/v1/text_pb";
import type { FileDiagnostics } from "./gen/noteschema/v1/vault_pb";
import { afterSaveCommand, enabledPlugins, openSettings } from "./host/internals";
import { leaveProperties, Notes, type OpenNote } from "./host/notes";
import { type DeviceSettings, readDevice, readSettings, type Settings, TYPING_PAUSE } from "./host/settings";
import type { Launcher } from "./service/launcher";
import type { NodeEndpoint } from "./service/node-endpoint";
import * as node from "./service/node";
import { webEndpoint } from "./service/web-endpoint";
import { PROBLEMS_VIEW, ProblemsView } from "./ui/problems-view";
import { PropertyBadges } from "./ui/properties";
import { NoteSchemaSettingTab } from "./ui/setting-tab";
import { StatusBar } from "./ui/status-bar";

/** An outage is told of when it has lasted so long, in milliseconds: a service that is started again is back sooner. */
const NOTICE_AFTER = 4_000;

/** A mistake in a schema is told of when it has lasted so long, in milliseconds: a file that is being written is empty for a moment. */
const MISTAKE_AFTER = 500;

/** The service takes so many paths in one call. */
const MOST_PATHS = 10_000;

/** Binds the parts to Obsidian. */
export default class NoteSchemaPlugin extends Plugin {
  readonly clock = windowClock;
  readonly log = new Log(() => this.settings.logLevel);
  readonly rewrites = new RewriteGuard(this.clock);
  override settings: Settings = readSettings(undefined);
  device!: DeviceSettings;
  notes!: Notes;
  session!: Session;
  checks!: Checking;
  commands!: Commands;
  vaultProblems!: VaultProblems;
  private node: { endpoint: NodeEndpoint; launcher: Launcher; readEnd: (path: string, most: number) => Promise<string> } | undefined;
  private status: StatusBar | undefined;
  private readonly results = new Map<string, LintResponse | ServiceFailure>();
  private readonly badges = new Map<MarkdownView, PropertyBadges>();
  private toldOutage = 0;
  private toldMistakes = "";
  private cancelMistakes: (() => void) | undefined;
  /** What changed and is to be told of. */
  private readonly changedPaths = new Set<string>();
  private readonly cancelLater = new Map<() => void, () => void>();

  override async onload(): Promise<void> {
    this.settings = readSettings(await this.loadData());
    this.device = readDevice(this.app);
    this.notes = new Notes(this.app, this.clock);
    this.session = new Session({
      endpoint: await this.endpoint(),
      root: this.app.vault.adapter instanceof FileSystemAdapter ? this.app.vault.adapter.getBasePath() : "",
      clientName: "obsidian-plugin",
      clientVersion: this.manifest.version,
      clock: this.clock,
      onFailure: (failure) => this.startIfAllowed(failure),
      log: (level, message) => this.log.write(level, message),
    });
    this.vaultProblems = new VaultProblems(this.session, this.clock, {
      rules: () => this.settings.rules,
      isShown: () => this.panels().some((panel) => panel.showsVault),
      changed: () => this.updatePanels(),
    });
    this.checks = noteEditor(this.editorHost());
    this.commands = new Commands(this);

    this.registerEditorExtension(this.checks.extension);
    this.registerView(PROBLEMS_VIEW, (leaf) => new ProblemsView(leaf, this));
    this.addSettingTab(new NoteSchemaSettingTab(this.app, this));
    this.status = new StatusBar(this.addStatusBarItem(), this);
    this.commands.register();
    this.register(() => this.vaultProblems.stop());
    this.register(() => this.session.stop());
    this.register(this.session.listen({
      state: () => this.stateChanged(),
      schemas: ({ problems }) => {
        this.recheck();
        this.cancelMistakes?.();
        this.cancelMistakes = this.clock.after(MISTAKE_AFTER, () => this.tellMistakes(problems));
      },
      notes: ({ paths, more }) => this.recheck(more ? undefined : new Set(paths)),
      totals: () => this.updatePanels(),
    }));
    this.app.workspace.onLayoutReady(() => this.begin());
  }

  override onunload(): void {
    this.cancelMistakes?.();
    for (const cancel of this.cancelLater.values()) cancel();
    for (const badges of this.badges.values()) badges.destroy();
    this.badges.clear();
  }

  /** The last answer for the note at hand. */
  get activeResult(): { path: string; response: LintResponse } | undefined {
    const path = this.app.workspace.getActiveFile()?.path;
    const found = path === undefined ? undefined : this.results.get(path);
    return path === undefined || found === undefined || found instanceof ServiceFailure ? undefined : { path, response: found };
  }

  /** Why the note at hand is not checked, where the service is there and does not check it. */
  get activeFailure(): ServiceFailure | undefined {
    const found = this.results.get(this.app.workspace.getActiveFile()?.path ?? "");
    return found instanceof ServiceFailure ? found : undefined;
  }

  /** Runs what a person asked for, and says what went wrong. */
  async run(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error: unknown): void {
    const words = this.words(error);
    if (words !== "") new Notice(words);
  }

  /** What an error means for a person; empty where there is nothing to say. */
  words(error: unknown): string {
    if (error instanceof EditError) return error.message;
    const failure = classify(error);
    this.log.write("error", failure.message);
    return failure.kind === "aborted" ? "" : failure.message;
  }

  async changeSettings(part: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...part };
    await this.saveData(this.settings);
    this.recheck();
    for (const note of this.notes.open()) this.showBadges(note.path);
  }

  override async onExternalSettingsChange(): Promise<void> {
    this.settings = readSettings(await this.loadData());
    this.recheck();
  }

  openSettings(): void {
    openSettings(this.app, this.manifest.id);
  }

  async showProblems(scope: "note" | "vault"): Promise<void> {
    const { workspace } = this.app;
    const leaf = workspace.getLeavesOfType(PROBLEMS_VIEW)[0] ?? workspace.getRightLeaf(false);
    if (!leaf) return;
    if (leaf.view.getViewType() !== PROBLEMS_VIEW) await leaf.setViewState({ type: PROBLEMS_VIEW, active: true });
    await workspace.revealLeaf(leaf);
    if (leaf.view instanceof ProblemsView) leaf.view.show(scope);
  }

  /** Opens a note with its cursor at a range. */
  async reveal(path: string, range: Range | undefined): Promise<void> {
    if (!path.endsWith(".md")) return this.openAnyFile(path);
    const file = this.notes.file(path);
    if (!this.notes.openAt(path)) await this.app.workspace.getLeaf(false).openFile(file);
    const note = this.notes.openAt(path);
    if (!note) return;
    this.app.workspace.setActiveLeaf(note.view.leaf, { focus: true });
    const { from, to } = spanOf(note.editor.state.doc, range);
    note.editor.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    note.editor.focus();
  }

  /** Makes a fix from a list: in the editor where the note is open, in the file where it is not. */
  async fixProblem({ path, diagnostic }: Problem, fix: Fix): Promise<void> {
    const open = this.notes.openAt(path);
    const checking = open && this.checks.of(open.editor);
    if (open && checking) await checking.fix(diagnostic.rule, fix.title, spanOf(open.editor.state.doc, diagnostic.range).from);
    else {
      const files = fix.kind === FixKind.RISKY ? await this.commands.look(fix.title, fix.files, path) : fix.files;
      if (files.length === 0) return;
      await this.commands.editOthers(files);
    }
  }

  fixSafely(note: OpenNote): Promise<{ titles: string[]; remaining: number; problems: string[] }> {
    return fixSafely(this, note);
  }

  /** Opens a file of the vault that need not be a note: a schema, which Obsidian itself may not show. */
  async openAnyFile(path: string): Promise<void> {
    const file = this.app.vault.getAbstractFileByPath(path);
    if (file instanceof TFile) await this.app.workspace.getLeaf(true).openFile(file);
    else new Notice(`${path} is not in the vault.`);
  }

  /** What is known of the service, in a sentence. */
  serviceWords(): string {
    const { state } = this.session;
    if (state.name === "ready") return `Service ${state.version} runs as process ${state.processId}.`;
    if (state.name !== "away") return "Looking for the service.";
    return [state.failure.message, this.device.start && this.node?.launcher.problem].filter(Boolean).join(" ");
  }

  /** Tries the service anew, and says what came of it. */
  async testService(): Promise<string> {
    this.node?.launcher.reset();
    if (this.session.state.name !== "ready") {
      this.session.retry();
      await new Promise<void>((resolve) => {
        const end = this.session.listen({ state: done });
        const cancel = this.clock.after(5_000, done);
        function done(): void {
          end();
          cancel();
          resolve();
        }
      });
    }
    return this.serviceWords();
  }

  /** Ends the service and starts it, where starting it is allowed on this device; else connects to it anew. */
  async restartService(): Promise<void> {
    this.node?.launcher.reset();
    if (this.node && this.device.start && this.session.state.name === "ready") {
      await this.session.endService();
      new Notice("The service starts again.");
    } else {
      this.session.reopen();
      new Notice("Connecting to the service anew. To let the plugin start it, see the settings.");
    }
  }

  async serviceLog(): Promise<string> {
    const file = this.node?.endpoint.discovery?.log;
    return file ? this.node?.readEnd(file, 16_384).catch(() => "") ?? "" : "";
  }

  private async endpoint(): Promise<Endpoint> {
    const { web } = this.device;
    if (web && (typeof process === "undefined" || !process.versions?.node)) return webEndpoint(() => readDevice(this.app).web ?? web);
    const endpoint = new node.NodeEndpoint(() => this.device.folder || node.serviceFolder());
    this.node = { endpoint, launcher: new node.Launcher(this.clock, (level, message) => this.log.write(level, message)), readEnd: node.readEnd };
    return endpoint;
  }

  private begin(): void {
    void this.session.run();
    const { vault, workspace } = this.app;
    const changed = (path: string): void => { if (path.endsWith(".md")) this.notes.saw(path); };
    this.registerEvent(vault.on("modify", (file) => {
      changed(file.path);
      void this.watchQuarrel(file.path);
    }));
    this.registerEvent(workspace.on("active-leaf-change", () => this.updatePanels()));
    this.registerEvent(workspace.on("file-open", () => this.updatePanels()));
    this.registerEvent(workspace.on("layout-change", () => this.dropBadges()));
    this.registerEvent(vault.on("rename", (file, old) => {
      const found = this.results.get(old);
      this.results.delete(old);
      if (found) this.results.set(file.path, found);
      this.tellChanged([old, file.path]);
      this.updatePanels();
      // No editor tells of it: its note has another path, and the rest of it stays as it was.
      this.recheck(new Set([file.path]));
    }));
    this.registerEvent(vault.on("delete", (file) => {
      this.results.delete(file.path);
      this.tellChanged([file.path]);
    }));
    this.registerEvent(vault.on("create", (file) => this.tellChanged([file.path])));
    this.register(afterSaveCommand(this.app, () => this.saved()));
    this.updatePanels();
  }

  private editorHost(): EditorHost {
    return {
      session: this.session,
      clock: this.clock,
      settings: () => ({ live: this.settings.lintWhen === "typing", delay: this.settings.delay, typing: TYPING_PAUSE, rules: this.settings.rules }),
      pathOf: wholeNote,
      checked: (_view, path, result) => {
        // What was found stays on show while the service is away.
        if (result instanceof ServiceFailure && result.kind !== "too-large" && result.kind !== "settings") return;
        this.results.set(path, result);
        this.showBadges(path);
        this.updatePanels();
      },
      beforeEdit: leaveProperties,
      look: (title, files, source) => this.commands.look(title, files, source),
      editElsewhere: (files) => this.commands.editOthers(files),
      tell: (message) => void new Notice(message),
    };
  }

  private stateChanged(): void {
    const { state } = this.session;
    this.updatePanels();
    if (state.name === "ready") {
      this.recheck();
      return;
    }
    if (state.name !== "away" || state.outage === this.toldOutage || state.failure.kind === "absent") return;
    const { outage } = state;
    this.toldOutage = outage;
    this.register(this.clock.after(NOTICE_AFTER, () => {
      const now = this.session.state;
      if (now.name === "away" && now.outage === outage) new Notice(`${now.failure.message} Marks stay, and the plugin keeps looking for it.`, 8_000);
    }));
  }

  private startIfAllowed(failure: ServiceFailure): void {
    if (!this.node || !this.device.start || (failure.kind !== "absent" && failure.kind !== "away")) return;
    this.node.launcher.start(this.device.program, this.device.folder);
  }

  private recheck(paths?: ReadonlySet<string>): void {
    for (const checking of this.checks.all)
      if (this.settings.lintWhen === "typing" && checking.notePath !== undefined && (!paths || paths.has(checking.notePath))) checking.refresh();
  }

  private tellChanged(paths: string[]): void {
    for (const path of paths) this.changedPaths.add(path);
    this.soon(this.sendChanged);
  }

  private readonly sendChanged = (): void => {
    const { state } = this.session;
    const paths = [...this.changedPaths];
    this.changedPaths.clear();
    if (state.name !== "ready") return;
    for (let i = 0; i < paths.length; i += MOST_PATHS) void this.session.vaults.changed({ vaultId: state.vaultId, paths: paths.slice(i, i + MOST_PATHS) }).catch(() => undefined);
  };

  /** Does something once for all that happens in this moment: a folder that is renamed tells of each note in it. */
  private soon(action: () => void): void {
    if (this.cancelLater.has(action)) return;
    this.cancelLater.set(action, this.clock.after(0, () => {
      this.cancelLater.delete(action);
      action();
    }));
  }

  private saved(): void {
    const note = this.notes.active();
    // Of a service that is away there is a word in the status bar: not another with each save.
    if (!note || this.session.state.name !== "ready" || this.settings.onSave !== "safe-fixes" || this.rewrites.quarrelsOver(note.path)) return;
    void this.run(async () => {
      const before = note.editor.state.doc.toString();
      await this.fixSafely(note);
      const after = note.editor.state.doc.toString();
      if (after === before) return;
      this.rewrites.wrote(note.path, before, after);
      await note.view.save();
    });
  }

  /** Stops making fixes on save where something else takes them back each time. */
  private async watchQuarrel(path: string): Promise<void> {
    if (this.settings.onSave !== "safe-fixes") return;
    const file = this.app.vault.getAbstractFileByPath(path);
    if (!(file instanceof TFile) || !this.rewrites.saw(path, await this.app.vault.cachedRead(file))) return;
    const names = knownWriters(enabledPlugins(this.app));
    new Notice(`Something else takes back what NoteSchema fixes in ${noteName(path)}${names.length > 0 ? `: it may be ${names.join(" or ")}` : ""}. NoteSchema leaves this note alone until you ask for a fix.`, 12_000);
  }

  private showBadges(path: string): void {
    for (const { view, editor, path: shown } of this.notes.open()) {
      if (shown !== path) continue;
      const checking = this.checks.of(editor);
      if (!this.settings.badges || !checking) {
        this.badges.get(view)?.destroy();
        this.badges.delete(view);
        continue;
      }
      let badges = this.badges.get(view);
      if (!badges) {
        badges = new PropertyBadges(view.containerEl, {
          fix: (diagnostic, fix) => void this.run(() => checking.fix(diagnostic.rule, fix.title, spanOf(editor.state.doc, diagnostic.range).from)),
          add: (field) => void this.run(async () => {
            const response = await checking.fresh();
            const found = response.missingFields.find((one) => one.field === field.field)?.fix;
            if (found) await checking.apply(found.files);
          }),
        });
        this.badges.set(view, badges);
      }
      const result = this.results.get(path);
      badges.show(result instanceof ServiceFailure ? undefined : result);
    }
  }

  private dropBadges(): void {
    const open = new Set(this.notes.open().map((note) => note.view));
    for (const [view, badges] of this.badges) {
      if (open.has(view)) continue;
      badges.destroy();
      this.badges.delete(view);
    }
  }

  private updatePanels(): void {
    this.soon(this.drawPanels);
  }

  private readonly drawPanels = (): void => {
    this.status?.update();
    for (const panel of this.panels()) panel.update();
  };

  private panels(): ProblemsView[] {
    return this.app.workspace.getLeavesOfType(PROBLEMS_VIEW).flatMap(({ view }) => (view instanceof ProblemsView ? view : []));
  }

  /** Says once what is wrong with a schema or the settings: until that is put right, an edit of it has no effect. */
  private tellMistakes(files: readonly FileDiagnostics[]): void {
    const mistakes = files.flatMap(({ path, diagnostics }) => diagnostics.filter((one) => one.severity === Severity.ERROR).map(({ range, message }) => `${path}, line ${(range?.start?.line ?? 0) + 1}: ${plainWords(message)}`));
    const [first] = mistakes;
    const told = this.toldMistakes;
    this.toldMistakes = mistakes.join("\n");
    if (first === undefined || this.toldMistakes === told) return;
    const rest = mistakes.length > 1 ? ` ${plural(mistakes.length - 1, "more mistake")} in schemas and settings: see “Vault” in the problems.` : "";
    new Notice(`${first}${rest}`, 12_000);
  }
}

/** The path of the note that an editor shows all of. A cell of a table in live preview and a card of a board are editors too, and name the file that they are a part of. */
function wholeNote(view: EditorView): string | undefined {
  const info = view.state.field(editorInfoField, false);
  if (!(info instanceof MarkdownView) || view.dom.parentElement?.closest(".cm-editor")) return undefined;
  return info.file?.extension === "md" ? info.file.path : undefined;
}
