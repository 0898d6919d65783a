import type { LintResponse } from "../gen/noteschema/v1/note_pb";
import type { Diagnostic } from "../gen/noteschema/v1/text_pb";
import type { Clock } from "./clock";
import { classify, ServiceFailure } from "./errors";
import type { Span } from "./text";

/** A check that takes longer is made less often, in milliseconds. */
const LONG_CHECK = 100;

/** When to check, in milliseconds. */
export interface CheckTimes {
  /** Whether notes are checked while one types; else only when asked. */
  live: boolean;
  /** From the last keystroke to the check. */
  delay: number;
  /** From the last keystroke until a value under the cursor counts as typed. */
  typing: number;
}

/** What a checker asks of the editor that it works for. */
export interface CheckedText {
  /** Asks the service. `version` names the state of the text. */
  lint(version: number, signal: AbortSignal): Promise<LintResponse>;
  /** Where a finding is in the text as it is now. */
  spanOf(diagnostic: Diagnostic): Span;
  /** Where the cursor is; undefined where the editor has no focus. */
  cursor(): number | undefined;
  /** Shows findings. Called only where they differ from what is shown. */
  show(findings: readonly Finding[]): void;
  /** A check ended: its answer, or why there is none (marks stay as they are then). */
  checked(result: LintResponse | ServiceFailure): void;
}

/** A finding and where it is in the text. */
export interface Finding extends Span {
  diagnostic: Diagnostic;
}

/**
 * Decides when a text is checked and what of the answer is shown. One call is under way at a time; a newer text gives up the older call. A value that is
 * being typed is not judged until the cursor leaves it or typing pauses, unless it was marked before.
 */
export class Checker {
  private version = 0;
  private typed = -Infinity;
  private call: AbortController | undefined;
  private cancelTimer: (() => void) | undefined;
  private cancelReveal: (() => void) | undefined;
  private answer: { version: number; response: LintResponse } | undefined;
  private shown: readonly Finding[] = [];
  private duration = 0;
  private waiting: Array<{ resolve: (response: LintResponse) => void; reject: (failure: ServiceFailure) => void }> = [];
  private closed = false;

  constructor(private readonly text: CheckedText, private readonly clock: Clock, private readonly times: () => CheckTimes) {}

  /** The answer to the text as it is now, if it is there. */
  get current(): LintResponse | undefined {
    return this.answer?.version === this.version ? this.answer.response : undefined;
  }

  /** The text changed. `byTyping`: a person typed, so that the value under the cursor may be half of one. `shift` moves what is shown. */
  changed(byTyping: boolean, shift: (span: Span) => Span): void {
    this.version++;
    if (byTyping) this.typed = this.clock.now();
    this.shown = this.shown.map((finding) => ({ ...finding, ...shift(finding) }));
    this.call?.abort();
    const { live, delay } = this.times();
    if (!live) return;
    // A note that takes long to check is checked less often.
    this.schedule(this.duration > LONG_CHECK ? Math.max(delay, Math.min(2 * this.duration, 2_000)) : delay);
  }

  /** The cursor moved, or the focus. */
  moved(): void {
    if (this.cancelReveal) this.publish();
  }

  /** Checks at once: a note was opened, a schema changed, the service is back. */
  refresh(): void {
    this.answer = undefined;
    this.call?.abort();
    this.schedule(0);
  }

  /** The answer to the text as it is now, checked where needed. Fails with a `ServiceFailure` where there is none to be had. */
  fresh(): Promise<LintResponse> {
    if (this.current) return Promise.resolve(this.current);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      if (!this.call || this.call.signal.aborted) this.schedule(0);
    });
  }

  close(): void {
    this.closed = true;
    this.call?.abort();
    this.cancelTimer?.();
    this.cancelReveal?.();
    this.settle(new ServiceFailure("aborted", "Given up."));
  }

  private schedule(delay: number): void {
    this.cancelTimer?.();
    this.cancelTimer = this.clock.after(delay, () => {
      this.cancelTimer = undefined;
      void this.run();
    });
  }

  private async run(): Promise<void> {
    const call = new AbortController();
    const version = this.version;
    const began = this.clock.now();
    this.call?.abort();
    this.call = call;
    try {
      const response = await this.text.lint(version, call.signal);
      if (call.signal.aborted || this.closed) return;
      this.duration = this.clock.now() - began;
      this.answer = { version, response };
      this.text.checked(response);
      this.publish();
      this.settle(response);
    } catch (error) {
      const failure = classify(error, call.signal);
      if (failure.kind === "aborted" || this.closed) return;
      this.text.checked(failure);
      this.settle(failure);
    } finally {
      if (this.call === call) this.call = undefined;
    }
  }

  private settle(result: LintResponse | ServiceFailure): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const { resolve, reject } of waiting) {
      if (result instanceof ServiceFailure) reject(result);
      else resolve(result);
    }
  }

  private publish(): void {
    this.cancelReveal?.();
    this.cancelReveal = undefined;
    const response = this.current;
    if (!response) return;

    const cursor = this.text.cursor();
    const rest = this.typed + this.times().typing - this.clock.now();
    let held = false;
    const findings: Finding[] = [];
    for (const diagnostic of response.diagnostics) {
      const finding = { ...this.text.spanOf(diagnostic), diagnostic };
      const half = rest > 0 && diagnostic.whileTyping && cursor !== undefined && finding.from <= cursor && cursor <= finding.to;
      if (half && !this.shown.some((old) => old.diagnostic.rule === diagnostic.rule && old.from <= finding.to && finding.from <= old.to)) held = true;
      else findings.push(finding);
    }
    if (held) this.cancelReveal = this.clock.after(rest, () => this.publish());
    if (sameFindings(findings, this.shown)) return;
    this.shown = findings;
    this.text.show(findings);
  }
}

/** Whether two lists look the same to a person, in the text and in a tooltip. */
export function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, i) => {
    const other = b[i];
    return other !== undefined && finding.from === other.from && finding.to === other.to && sameWords(finding.diagnostic, other.diagnostic);
  });
}

function sameWords(a: Diagnostic, b: Diagnostic): boolean {
  return a.rule === b.rule && a.severity === b.severity && a.message === b.message
    && a.fixes.length === b.fixes.length && a.fixes.every((fix, i) => fix.title === b.fixes[i]?.title && fix.kind === b.fixes[i]?.kind);
}
