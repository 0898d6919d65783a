import { history, historyKeymap, undo } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { syntaxHighlighting } from "@codemirror/language";
import * as language from "@codemirror/language";
import { Compartment, EditorState, type Extension, Transaction } from "@codemirror/state";
import * as state from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import * as view from "@codemirror/view";
import * as fake from "obsidian-test-mocks/obsidian";
import { setup } from "obsidian-test-mocks/setup";
import { colours } from "../../demo/setup";
import type NoteSchemaPlugin from "../../src/main";
import * as widgets from "./widgets";

export interface StageOptions {
  /** The text of the built `main.js`. */
  program: string;
  /** The vault's folder on disk. */
  root: string;
  /** The vault's files, by path. */
  files: Record<string, string>;
  /** Gives Node's modules, where there are any. */
  require?: (name: string) => unknown;
  /** What the device has stored, by key. */
  device?: Record<string, unknown>;
  /** What the vault has stored for the plugin. */
  data?: unknown;
  /** Told of each file that the app writes, so that it can be put on disk. */
  written?: (path: string, text: string | undefined) => void;
  /** The window's timers: they return numbers, as in the app. */
  timers?: { setTimeout: typeof setTimeout; clearTimeout: typeof clearTimeout };
}

/** An editor pane, as Obsidian's: a real CodeMirror behind the fake of everything else. */
class StageMarkdownView extends fake.MarkdownView {
  saves = 0;

  shownAs: "source" | "preview" = "source";

  override getMode(): "source" | "preview" {
    return this.shownAs;
  }

  override async save(): Promise<void> {
    this.saves++;
    const file = (this as unknown as { file: fake.TFile }).file;
    const text = (this as unknown as { editor: { cm: EditorView } }).editor.cm.state.doc.toString();
    if (await file.vault.read(file) !== text) await file.vault.modify(file, text);
  }
}

/** Obsidian as far as the plugin sees it: the published fake of its module, with real editors and with dialogs that are there to be used. */
export class Stage {
  readonly app: fake.App;
  readonly plugin: NoteSchemaPlugin & fake.Plugin;
  readonly host: HTMLElement;
  private readonly extensions = new Compartment();
  private readonly panels: fake.WorkspaceLeaf[] = [];
  private readonly leaves: Array<{ leaf: fake.WorkspaceLeaf; editor: EditorView; view: StageMarkdownView }> = [];

  private constructor(private readonly options: StageOptions) {
    setup();
    this.host = document.createElement("div");
    this.host.className = "stage";
    document.body.append(this.host);
    this.app = fake.App.create__(fake.FileSystemAdapter.create__(options.root).asOriginalType__() as never, "stage");
    const loose = this.app as unknown as Record<string, unknown>;
    loose.commands = { commands: { "editor:save-file": { checkCallback: (checking: boolean) => { if (!checking) void this.activeView?.save(); return true; } } } };
    loose.plugins = { enabledPlugins: new Set<string>(["noteschema"]) };
    loose.setting = { open: () => undefined, openTabById: () => undefined };
    for (const [key, value] of Object.entries(options.device ?? {})) this.app.saveLocalStorage(key, value);
    for (const [path, text] of Object.entries(options.files)) this.put(path, text);
    this.watchWrites();
    this.bendWorkspace();

    const module = { exports: {} as Record<string, unknown> };
    const obsidian = { ...fake, ...widgets, MarkdownView: StageMarkdownView };
    const modules: Record<string, unknown> = { obsidian, "@codemirror/state": state, "@codemirror/view": view, "@codemirror/language": language };
    const require = (name: string): unknown => {
      if (name in modules) return modules[name];
      if (options.require) return options.require(name);
      throw new Error(`The program asked for ${name}, which the app does not have.`);
    };
    const timers = options.timers ?? { setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window) };
    // As the app loads plugins. Here alone, its own timers stand before Node's.
    new Function("require", "module", "exports", "setTimeout", "clearTimeout", options.program)(require, module, module.exports, timers.setTimeout, timers.clearTimeout);
    const Program = module.exports.default as new (app: unknown, manifest: unknown) => NoteSchemaPlugin & fake.Plugin;
    this.plugin = new Program(this.app.asOriginalType__(), { id: "noteschema", name: "NoteSchema", version: "0.1.0", dir: "" });
  }

  static async start(options: StageOptions): Promise<Stage> {
    const stage = new Stage(options);
    if (options.data !== undefined) stage.plugin.data__ = options.data as never;
    await stage.plugin.onload();
    stage.app.workspace.setLayoutReady__();
    for (const item of stage.plugin.statusBarItems__) stage.host.append(item);
    return stage;
  }

  /** Everything that a person was told. */
  get notices(): readonly string[] {
    return widgets.notices;
  }

  /** The words of the status bar. */
  get status(): string {
    return this.plugin.statusBarItems__[0]?.textContent ?? "";
  }

  /** Opens a note in an editor. */
  async open(path: string): Promise<EditorView> {
    const { workspace, vault } = this.app;
    const known = this.leaves.find(({ view: one }) => (one as unknown as { file: fake.TFile }).file.path === path);
    if (known) {
      for (const other of this.host.querySelectorAll(".markdown-source-view")) other.classList.toggle("is-behind", !other.contains(known.editor.dom));
      workspace.setActiveLeaf(known.leaf);
      return known.editor;
    }
    const file = vault.getFileByPath(path);
    if (!file) throw new Error(`There is no ${path}.`);
    const leaf = fake.WorkspaceLeaf.create2__(this.app);
    await leaf.openFile(file as never);
    const made = new (StageMarkdownView as unknown as new (leaf: fake.WorkspaceLeaf) => StageMarkdownView)(leaf);
    const loose = made as unknown as Record<string, unknown>;
    loose.file = file;
    if (this.readingView) made.shownAs = "preview";
    const box = document.createElement("div");
    box.className = "workspace-leaf-content markdown-source-view mod-cm6";
    this.host.append(box);
    const editor = new EditorView({
      parent: box,
      state: EditorState.create({
        doc: await vault.read(file),
        extensions: [
          infoOf(made),
          history(), keymap.of(historyKeymap), markdown(), syntaxHighlighting(colours), EditorView.lineWrapping,
          // Reading view has no editor that a plugin could have extended.
          this.extensions.of(this.readingView ? [] : this.plugin.editorExtensions__ as Extension[]),
          // As live preview does: changes to the frontmatter that are not typed are dropped unless they ask not to be filtered.
          EditorState.transactionFilter.of((transaction) => (this.hidesFrontmatter && transaction.docChanged && !transaction.annotation(Transaction.userEvent)?.startsWith("input") && transaction.changes.touchesRange(0, 20) ? [] : transaction)),
        ],
      }),
    });
    loose.editor = { cm: editor };
    loose.containerEl = box;
    (leaf as unknown as Record<string, unknown>).view = made;
    for (const other of this.host.querySelectorAll(".markdown-source-view")) other.classList.toggle("is-behind", other !== box);
    this.leaves.push({ leaf, editor, view: made });
    workspace.setActiveLeaf(leaf);
    workspace.trigger("file-open", file);
    workspace.trigger("layout-change");
    return editor;
  }

  /** Opens an editor for a cell of a table in a note's editor, as live preview does: it has the plugins' extensions, and names the note's file. */
  openCell(editor: EditorView, text: string): EditorView {
    const note = this.leaves.find((one) => one.editor === editor)?.view;
    if (!note) throw new Error("The editor is of no note.");
    const cell = new EditorView({ state: EditorState.create({ doc: text, extensions: [infoOf(note), this.plugin.editorExtensions__ as Extension[]] }) });
    editor.scrollDOM.append(cell.dom);
    return cell;
  }

  /** Opens an editor for a card of a board, as plugins do: what it names is no view of a note, and yet has a note's file. */
  openCard(path: string, text: string): EditorView {
    const card = { app: this.app, file: this.app.vault.getFileByPath(path), hoverPopover: null };
    return new EditorView({ parent: this.host, state: EditorState.create({ doc: text, extensions: [infoOf(card), this.plugin.editorExtensions__ as Extension[]] }) });
  }

  /** The text of the note at hand. */
  get activeText(): string {
    return (this.activeView as unknown as { editor: { cm: EditorView } } | undefined)?.editor.cm.state.doc.toString() ?? "";
  }

  /** Whether notes are opened for reading. */
  readingView = false;

  /** Live preview's filter of frontmatter edits. */
  hidesFrontmatter = false;

  /** Types text at the cursor, as a person does: one transaction for each character. */
  type(editor: EditorView, text: string): void {
    for (const character of text) {
      const { from, to } = editor.state.selection.main;
      editor.dispatch({ changes: { from, to, insert: character }, selection: { anchor: from + character.length }, userEvent: "input.type" });
    }
  }

  undo(editor: EditorView): boolean {
    return undo(editor);
  }

  /** Runs a command; false where it is not offered. */
  command(id: string): boolean {
    const command = this.plugin.commands__.get(id);
    if (!command) throw new Error(`There is no command ${id}.`);
    if (command.checkCallback) return command.checkCallback(true) === true && (command.checkCallback(false), true);
    command.callback?.();
    return true;
  }

  /** Saves the note at hand by the app's own command. */
  save(): void {
    (this.app as unknown as { commands: { commands: Record<string, { checkCallback(checking: boolean): boolean }> } }).commands.commands["editor:save-file"]?.checkCallback(false);
  }

  /** A file as the app has it. */
  text(path: string): Promise<string> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) throw new Error(`There is no ${path}.`);
    return this.app.vault.read(file);
  }

  /** Another program writes a file: the app takes it over, and puts it into the editor where it is open. */
  async changeOutside(path: string, text: string): Promise<void> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) throw new Error(`There is no ${path}.`);
    await this.app.vault.modify(file, text);
    const open = this.leaves.find(({ view: one }) => (one as unknown as { file: fake.TFile }).file.path === path);
    open?.editor.dispatch({ changes: { from: 0, to: open.editor.state.doc.length, insert: text }, filter: false });
  }

  /** Turns the plugin off, as the app does: what it registered ends. */
  turnOff(): void {
    this.plugin.unload();
    this.plugin.onunload();
    for (const { editor } of this.leaves) editor.dispatch({ effects: this.extensions.reconfigure([]) });
    for (const cleanup of (this.plugin as unknown as { cleanups__: Array<() => void> }).cleanups__.splice(0)) cleanup();
  }

  async close(): Promise<void> {
    for (const { editor } of this.leaves.splice(0)) editor.destroy();
    this.turnOff();
    for (const made of document.querySelectorAll(".modal-container, .menu, .suggestion-container, .notice-container")) made.remove();
    this.host.remove();
    widgets.notices.length = 0;
    await Promise.resolve();
  }

  private get activeView(): StageMarkdownView | undefined {
    const file = this.app.workspace.getActiveFile();
    return this.leaves.find(({ view: one }) => (one as unknown as { file: unknown }).file === file)?.view;
  }

  private put(path: string, text: string): void {
    const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
    if (folder !== "" && !this.app.vault.getFolderByPath(folder)) this.app.vault.createFolderSync__(folder);
    try {
      this.app.vault.createSync__(path, text);
    } catch (error) {
      // The fake's cache of metadata takes no frontmatter that is broken; the file is there all the same.
      if (!this.app.vault.getFileByPath(path)) throw error;
    }
  }

  private watchWrites(): void {
    const { vault } = this.app;
    const tell = (file: { path: string }): void => {
      const found = vault.getFileByPath(file.path);
      if (found) void vault.read(found).then((text) => this.options.written?.(file.path, text));
    };
    vault.on("modify", tell as never);
    vault.on("create", tell as never);
    vault.on("delete", ((file: { path: string }) => this.options.written?.(file.path, undefined)) as never);
  }

  /** The fake's workspace knows of leaves and not of what is in them. */
  private bendWorkspace(): void {
    const workspace = this.app.workspace as unknown as Record<string, unknown>;
    let lastNote: fake.WorkspaceLeaf | undefined;
    const noteLeaf = (): fake.WorkspaceLeaf | undefined => {
      const active = (workspace as { activeLeaf?: fake.WorkspaceLeaf }).activeLeaf;
      if (this.leaves.some(({ leaf }) => leaf === active)) lastNote = active;
      return lastNote;
    };
    workspace.getActiveFile = () => (noteLeaf() as unknown as { file__: fake.TFile } | undefined)?.file__ ?? null;
    // A panel that is used is the active leaf; then no note is.
    workspace.getActiveViewOfType = (type: unknown) => (type === StageMarkdownView ? this.leaves.find(({ leaf }) => leaf === (workspace as { activeLeaf?: fake.WorkspaceLeaf }).activeLeaf)?.view ?? null : null);
    workspace.getMostRecentLeaf = () => noteLeaf() ?? null;
    const createLeaf = (): fake.WorkspaceLeaf => {
      const leaf = fake.WorkspaceLeaf.create2__(this.app);
      (leaf as unknown as Record<string, unknown>).openFile = async (file: fake.TFile) => { await this.open(file.path); };
      (leaf as unknown as Record<string, unknown>).view = { getViewType: () => "empty" };
      (leaf as unknown as Record<string, unknown>).setViewState = async (wanted: { type: string }) => {
        const make = this.plugin.views__.get(wanted.type);
        if (!make) return;
        const made = make(leaf.asOriginalType3__()) as unknown as { containerEl: HTMLElement; contentEl: HTMLElement; onOpen(): Promise<void> };
        (leaf as unknown as Record<string, unknown>).view = made;
        (leaf as unknown as Record<string, unknown>).getViewState = () => ({ type: wanted.type });
        made.containerEl.classList.add("workspace-leaf-content", "side");
        made.contentEl.classList.add("view-content");
        for (const used of ["mousedown", "click", "focusin"]) made.containerEl.addEventListener(used, () => this.app.workspace.setActiveLeaf(leaf), { capture: true });
        this.host.append(made.containerEl);
        this.panels.push(leaf);
        await made.onOpen();
      };
      return leaf;
    };
    workspace.getRightLeaf = createLeaf;
    workspace.getLeaf = createLeaf;
    workspace.getLeavesOfType = (type: string) => this.panels.filter((leaf) => leaf.getViewState().type === type);
    workspace.iterateAllLeaves = (callback: (leaf: unknown) => void) => { for (const { leaf } of this.leaves) callback(leaf); };
  }
}

/** What an editor names as that which it is for. */
function infoOf(info: unknown): Extension {
  return fake.editorInfoField.init(() => info as never);
}

/** Waits until something is so. */
export async function until<T>(what: string, test: () => T | undefined | null | false | Promise<T | undefined | null | false>, patience = 8_000): Promise<T> {
  const began = Date.now();
  for (;;) {
    const found = await test();
    if (found) return found;
    if (Date.now() - began > patience) throw new Error(`Waited ${patience} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
