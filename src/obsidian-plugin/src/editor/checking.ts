import { type Diagnostic as Mark, lintGutter, linter, setDiagnostics } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { Checker, type Finding } from "../core/checker";
import { classify, ServiceFailure } from "../core/errors";
import { fixTitle, severityName, withSeverities } from "../core/problems";
import { EditError, hashOf, sendable, spanOf } from "../core/text";
import type { LintResponse } from "../gen/noteschema/v1/note_pb";
import { type Diagnostic, type Document as NoteText, type FileEdit, type Fix, FixKind } from "../gen/noteschema/v1/text_pb";
import { element } from "./dom";
import { editView, OWN_EVENT } from "./edit";
import type { EditorHost } from "./host";
import { runElements } from "./prose";

/** A document as calls take it, without the message's own type name. */
export type DocumentInit = Pick<NoteText, "path" | "text" | "version">;

/** What checks the note in one editor, and shows what was found. */
export class NoteChecking implements PluginValue {
  private readonly checker: Checker;
  /** The path at the last update. */
  private seen: string | undefined;
  private findings: readonly Finding[] = [];

  constructor(readonly view: EditorView, private readonly host: EditorHost, private readonly all: Set<NoteChecking>) {
    this.checker = new Checker({
      lint: (version, signal) => this.lint(version, signal),
      spanOf: (diagnostic) => spanOf(view.state.doc, diagnostic.range),
      cursor: () => (view.hasFocus ? view.state.selection.main.head : undefined),
      show: (findings) => this.show(findings),
      checked: (result) => {
        const path = this.notePath;
        if (path !== undefined) host.checked(view, path, result);
      },
    }, host.clock, () => host.settings());
    all.add(this);
    this.seen = this.notePath;
    if (this.seen !== undefined && host.settings().live) this.checker.refresh();
  }

  update(update: ViewUpdate): void {
    if (update.docChanged) {
      const own = update.transactions.some((transaction) => transaction.isUserEvent(OWN_EVENT));
      const typed = update.transactions.some((transaction) => transaction.isUserEvent("input") || transaction.isUserEvent("delete"));
      this.checker.changed(typed, ({ from, to }) => ({ from: update.changes.mapPos(from, 1), to: Math.max(update.changes.mapPos(from, 1), update.changes.mapPos(to, -1)) }));
      if (own) this.checker.refresh();
    } else if (update.selectionSet || update.focusChanged) {
      // An update must not begin another: what a moved cursor reveals is shown right after this one.
      this.host.clock.after(0, () => this.checker.moved());
    }
    const path = this.notePath;
    if (path === this.seen) return;
    this.seen = path;
    if (this.host.settings().live) this.checker.refresh();
  }

  destroy(): void {
    this.all.delete(this);
    this.checker.close();
  }

  /** Checks again now. */
  refresh(): void {
    this.checker.refresh();
  }

  /** The note's path as it is now; undefined where this is not a note to check. */
  get notePath(): string | undefined {
    return this.host.pathOf(this.view);
  }

  /** What is shown, at its places in the text as it is now. */
  get shown(): readonly Finding[] {
    return this.findings;
  }

  /** The answer to the text as it is now. Fails with a `ServiceFailure` where there is none to be had. */
  fresh(): Promise<LintResponse> {
    return this.checker.fresh();
  }

  /** The text as calls take it. */
  document(version = 0): DocumentInit {
    return { path: this.notePath ?? "", text: sendable(this.view.state.doc.toString()), version: BigInt(version) };
  }

  /**
   * Makes a fix of a finding. The finding is looked up in an answer to the text as it is now, so that edits for an older text are never made.
   * `near` is where it stands now.
   */
  async fix(rule: string, title: string, near: number): Promise<void> {
    const response = await this.checker.fresh().catch((error: unknown) => classify(error));
    if (response instanceof ServiceFailure) return response.kind === "aborted" ? undefined : this.host.tell(`${response.message} The fix cannot be made now.`);
    const { doc } = this.view.state;
    const candidates = response.diagnostics
      .filter((diagnostic) => diagnostic.rule === rule && diagnostic.fixes.some((fix) => fix.title === title))
      .sort((a, b) => Math.abs(spanOf(doc, a.range).from - near) - Math.abs(spanOf(doc, b.range).from - near));
    const fix = candidates[0]?.fixes.find((one) => one.title === title);
    if (!fix) return this.host.tell("The note has changed, and this fix no longer fits.");
    await this.apply(fix.kind === FixKind.RISKY ? await this.host.look(fix.title, fix.files, this.notePath ?? "") : fix.files);
  }

  /** Makes edits for the text as it is now, and those of other files. */
  async apply(files: readonly FileEdit[]): Promise<void> {
    const state = this.view.state;
    const path = this.notePath;
    try {
      const own = files.filter((file) => file.path === path && !file.creates);
      const others = files.filter((file) => !own.includes(file));
      for (const file of own) {
        if (file.hash !== "" && file.hash !== await hashOf(sendable(state.doc.toString()))) throw new EditError("The note has changed since. Nothing was changed.");
        if (!this.view.state.doc.eq(state.doc)) throw new EditError("The note was changed at the same moment. Nothing was changed.");
        this.host.beforeEdit(this.view);
        editView(this.view, file.edits);
      }
      if (others.length > 0) await this.host.editElsewhere(others);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      this.host.tell(error.message);
    }
  }

  private async lint(version: number, signal: AbortSignal): Promise<LintResponse> {
    const state = this.host.session.state;
    const path = this.notePath;
    if (path === undefined) throw new ServiceFailure("aborted", "Not a note.");
    if (state.name === "ready" && this.view.state.doc.length > state.maxTextBytes)
      throw new ServiceFailure("too-large", "This note is too large to be checked.");
    const answer = await this.host.session.call((vaultId) => this.host.session.notes.lint({ vaultId, document: this.document(version) }, { signal, timeoutMs: 30_000 }), signal);
    if (path !== this.notePath) throw new ServiceFailure("aborted", "Another note.");
    return { ...answer, diagnostics: withSeverities(answer.diagnostics, this.host.settings().rules) };
  }

  private show(findings: readonly Finding[]): void {
    this.findings = findings;
    this.view.dispatch(setDiagnostics(this.view.state, findings.map((finding) => this.mark(finding))));
  }

  private mark({ from, to, diagnostic }: Finding): Mark {
    return {
      from,
      to,
      severity: severityName(diagnostic.severity),
      source: diagnostic.rule,
      message: diagnostic.message,
      renderMessage: (view) => messageElement(view.dom.ownerDocument, diagnostic),
      actions: diagnostic.fixes.map((fix) => this.action(diagnostic, fix)),
    };
  }

  private action({ rule }: Diagnostic, fix: Fix): NonNullable<Mark["actions"]>[number] {
    return {
      name: fixTitle(fix),
      apply: (_view, from) => {
        void this.fix(rule, fix.title, from).catch((error: unknown) => this.host.tell(classify(error).message));
      },
    };
  }
}

/** A finding's message with its rule. */
export function messageElement(doc: Document, { message, rule, code }: Diagnostic): HTMLElement {
  return element(doc, "span", { cls: "noteschema-message" },
    element(doc, "span", { attributes: { dir: "auto" } }, ...runElements(doc, message)),
    element(doc, "span", { cls: "noteschema-rule", text: rule, title: code }));
}

/** What there is for all editors of a program: the extension, and the checks that run in them. */
export interface Checking {
  extension: Extension;
  /** Those of all editors that are there. */
  all: ReadonlySet<NoteChecking>;
  /** That of one editor. */
  of(view: EditorView): NoteChecking | undefined;
}

export function checking(host: EditorHost): Checking {
  const all = new Set<NoteChecking>();
  const plugin = ViewPlugin.define((view) => new NoteChecking(view, host, all));
  return {
    // The library shows marks, tooltips and the gutter. When to check, and what of the answer to show, is decided by the checker.
    extension: [linter(null), lintGutter(), plugin],
    all,
    of: (view) => view.plugin(plugin) ?? undefined,
  };
}
