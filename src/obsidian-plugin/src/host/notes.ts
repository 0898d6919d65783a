import type { EditorView } from "@codemirror/view";
import { type App, type Editor, MarkdownView, normalizePath, TFile } from "obsidian";
import type { Changed } from "../core/bulk";
import type { Clock } from "../core/clock";
import { pause } from "../core/clock";
import { folderOf } from "../core/problems";
import { applyEdits, difference, EditError, editorText, hashOf } from "../core/text";
import type { FileEdit } from "../gen/noteschema/v1/text_pb";
import { changeView, editView } from "../editor/edit";

/** How long a file must be still before this plugin writes it, in milliseconds: another plugin or a sync may be at work. */
const QUIET = 400;
const LONGEST_WAIT = 5_000;

/** A note that is open for editing. */
export interface OpenNote {
  path: string;
  view: MarkdownView;
  editor: EditorView;
}

/** The vault's notes as this plugin changes them: an open note through its editor, another through the vault. */
export class Notes {
  private readonly touched = new Map<string, number>();
  private readonly own = new Set<string>();

  constructor(private readonly app: App, private readonly clock: Clock) {}

  /** A file was changed on disk or by another plugin. False where it was this plugin. */
  saw(path: string): boolean {
    this.touched.set(path, this.clock.now());
    return !this.own.has(path);
  }

  /** All notes that are open for editing. A note in reading view is not one of them. */
  open(): OpenNote[] {
    const notes: OpenNote[] = [];
    this.app.workspace.iterateAllLeaves((leaf) => {
      const note = leaf.view instanceof MarkdownView ? openNote(leaf.view) : undefined;
      if (note) notes.push(note);
    });
    return notes;
  }

  openAt(path: string): OpenNote | undefined {
    return this.open().find((note) => note.path === path);
  }

  /** The note at hand, where it is open for editing: that of the pane with the focus, or of the last one where a panel at the side has it. */
  active(): OpenNote | undefined {
    const { workspace } = this.app;
    const view = workspace.getActiveViewOfType(MarkdownView) ?? workspace.getMostRecentLeaf()?.view;
    return view instanceof MarkdownView ? openNote(view) : undefined;
  }

  /** Saves what is not saved yet. A note that is not changed is left alone, since saving may give it other line ends. */
  async save(): Promise<void> {
    for (const { path, view, editor } of this.open())
      if (editorText(await this.app.vault.read(this.file(path))) !== editor.state.doc.toString()) await view.save();
  }

  /** The text of a note as a person sees it: that of the editor where it is open. */
  async text(path: string): Promise<string> {
    const open = this.openAt(path);
    return open ? open.editor.state.doc.toString() : this.app.vault.read(this.file(path));
  }

  /** The same edits, with notes that are to be made lying where the person's settings have new notes: a link names most without a folder. */
  placed(files: readonly FileEdit[], source: string): FileEdit[] {
    return files.map((file) => {
      if (!file.creates || folderOf(file.path) !== "") return file;
      const parent = this.app.fileManager.getNewFileParent(source, file.path);
      return { ...file, path: parent.isRoot() ? file.path : `${parent.path}/${file.path}` };
    });
  }

  /** Makes the edits of files, each for exactly the text that they were made for. Returns what was changed. */
  async edit(files: readonly FileEdit[]): Promise<Changed[]> {
    const changed: Changed[] = [];
    for (const file of files) {
      const open = file.creates ? undefined : this.openAt(file.path);
      if (file.creates) changed.push(await this.make(file.path, file.edits.map((edit) => edit.newText).join("")));
      else changed.push(open ? await this.changeOpen(open, file) : await this.changeClosed(file));
    }
    return changed;
  }

  /** Puts a text back, in the editor or in the file, where the note still has the other. A note that was made goes to the trash. */
  async restore({ path, before, after }: Changed): Promise<boolean> {
    const editor = this.openAt(path)?.editor;
    if (before === undefined) {
      const made = this.app.vault.getAbstractFileByPath(normalizePath(path));
      if (!(made instanceof TFile) || await this.text(path) !== after || await this.app.vault.read(made) !== after) return false;
      await this.app.fileManager.trashFile(made);
      return true;
    }
    if (editor) {
      if (editor.state.doc.toString() !== after) return false;
      changeView(editor, [difference(after, before)]);
      return true;
    }
    const file = this.app.vault.getAbstractFileByPath(normalizePath(path));
    return file instanceof TFile ? this.replace(file, after, before) : false;
  }

  /** Makes a note, and the folders above it. */
  async create(path: string, text: string): Promise<TFile> {
    const normal = normalizePath(path);
    if (this.app.vault.getAbstractFileByPath(normal)) throw new EditError(`There is a file ${normal} already.`);
    const folder = folderOf(normal);
    if (folder !== "" && !this.app.vault.getAbstractFileByPath(folder)) await this.app.vault.createFolder(folder);
    return this.app.vault.create(normal, text);
  }

  file(path: string): TFile {
    const found = this.app.vault.getAbstractFileByPath(normalizePath(path));
    if (found instanceof TFile) return found;
    throw new EditError(`There is no file ${path}.`);
  }

  private async make(path: string, after: string): Promise<Changed> {
    return { path: (await this.create(path, after)).path, before: undefined, after };
  }

  private async changeClosed({ path, hash, edits }: FileEdit): Promise<Changed> {
    const before = await this.quietText(path);
    if (hash !== "" && hash !== await hashOf(before)) throw changedSince(path);
    const after = applyEdits(before, edits);
    if (!await this.replace(this.file(path), before, after)) throw changedSince(path);
    return { path, before, after };
  }

  private async changeOpen({ editor }: OpenNote, { path, hash, edits }: FileEdit): Promise<Changed> {
    const before = editor.state.doc.toString();
    const fits = hash === "" || hash === await hashOf(before);
    // The edits of a file with CRLF are not for the text of the editor, but for what is saved.
    const saved = fits ? before : await this.app.vault.read(this.file(path));
    if (!fits && (hash !== await hashOf(saved) || editorText(saved) !== before)) throw changedSince(path);
    const after = editorText(applyEdits(saved, edits));
    if (editor.state.doc.toString() !== before) throw changedSince(path);
    leaveProperties(editor);
    if (fits) editView(editor, edits);
    else changeView(editor, [difference(before, after)]);
    return { path, before, after: editor.state.doc.toString() };
  }

  /** Writes a file, where it still has the text that it is thought to have. */
  private async replace(file: TFile, before: string, after: string): Promise<boolean> {
    let written = false;
    this.own.add(file.path);
    try {
      await this.app.vault.process(file, (now) => {
        written = now === before;
        return written ? after : now;
      });
    } finally {
      this.own.delete(file.path);
    }
    return written;
  }

  private async quietText(path: string): Promise<string> {
    const file = this.file(path);
    await this.quiet(path);
    return this.app.vault.read(file);
  }

  /** Waits until no one has written a file for a moment. */
  private async quiet(path: string): Promise<void> {
    const began = this.clock.now();
    for (;;) {
      const rest = (this.touched.get(path) ?? -Infinity) + QUIET - this.clock.now();
      if (rest <= 0 || this.clock.now() - began > LONGEST_WAIT) return;
      await pause(this.clock, rest);
    }
  }
}

function changedSince(path: string): EditError {
  return new EditError(`${path} has changed since. It was left as it is.`);
}

/** A view's note, where it is open for editing. */
function openNote(view: MarkdownView): OpenNote | undefined {
  if (!view.file || view.getMode() !== "source") return undefined;
  const editor = editorOf(view.editor);
  return editor && { path: view.file.path, view, editor };
}

/** The CodeMirror editor behind Obsidian's. */
function editorOf(editor: Editor): EditorView | undefined {
  return (editor as Editor & { cm?: EditorView }).cm;
}

/** The Properties panel keeps a copy of the row that has focus, and would write it over an edit. */
export function leaveProperties(editor: EditorView): void {
  // In a window of its own an element is of that window's classes.
  const focused = editor.dom.ownerDocument.activeElement as HTMLElement | null;
  if (focused?.closest(".metadata-container")) focused.blur();
}
