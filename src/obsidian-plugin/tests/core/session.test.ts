import { Code, ConnectError, createRouterTransport } from "@connectrpc/connect";
import { describe, expect, test } from "vitest";
import { changeMany } from "../../src/core/bulk";
import type { Clock } from "../../src/core/clock";
import { Checker, type Finding } from "../../src/core/checker";
import { ServiceFailure } from "../../src/core/errors";
import { Session } from "../../src/core/session";
import { create } from "@bufbuild/protobuf";
import { HandshakeService } from "../../src/gen/noteschema/v1/handshake_pb";
import { LintResponseSchema, type LintResponse } from "../../src/gen/noteschema/v1/note_pb";
import { FileEditSchema, Severity } from "../../src/gen/noteschema/v1/text_pb";
import { VaultProblems, type VaultProblemsState } from "../../src/core/vault-problems";
import { VaultService } from "../../src/gen/noteschema/v1/vault_pb";
import { reasonDetail } from "../stage/scripted";

/** A clock that a test moves. */
class FakeClock implements Clock {
  time = 0;
  private timers: Array<{ at: number; action: () => void }> = [];

  now(): number {
    return this.time;
  }

  after(delay: number, action: () => void): () => void {
    const timer = { at: this.time + delay, action };
    this.timers.push(timer);
    return () => { this.timers = this.timers.filter((one) => one !== timer); };
  }

  /** Moves on, and lets all that is due happen. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await settle();
      const next = this.timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = next.at;
      next.action();
    }
    this.time = end;
    await settle();
  }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 30; i++) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
}

describe("a session", () => {
  test("waits longer between tries, counts one outage, and is back at once when asked", async () => {
    const clock = new FakeClock();
    let there = false;
    const tries: number[] = [];
    const ends: Array<() => void> = [];
    const session = new Session({
      root: "/v", clientName: "test", clientVersion: "1", clock,
      endpoint: {
        transport: createRouterTransport((router) => {
          router.service(HandshakeService, { handshake: () => ({ serverVersion: "1", protocol: 1 }) });
          router.service(VaultService, {
            async *open() {
              yield { event: { case: "opened" as const, value: { vaultId: "v" } } };
              await new Promise<void>((resolve) => ends.push(resolve));
            },
          });
        }),
        close: () => undefined,
        refresh: () => {
          tries.push(Math.round(clock.time / 100));
          return there ? Promise.resolve() : Promise.reject(new ServiceFailure("absent", "Not there."));
        },
      },
    });
    const states: string[] = [];
    session.listen({ state: (state) => states.push(state.name) });
    void session.run();
    await clock.pass(30_000);
    const gaps = tries.slice(1).map((time, i) => time - (tries[i] ?? 0));
    expect(tries.length).toBeGreaterThan(6);
    expect(gaps[0]).toBeLessThanOrEqual(3);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(117);
    expect(states).toEqual(["away"]);

    there = true;
    session.retry();
    await clock.pass(10);
    expect(session.state.name).toBe("ready");
    there = false;
    ends[0]?.();
    await clock.pass(100);
    expect(states).toEqual(["away", "ready", "away"]);
    expect((session.state as { outage: number }).outage).toBe(2);
    session.stop();
  });
});

describe("schemas that change in the middle of a check of the vault", () => {
  /** A check of a vault whose schemas change in the middle of the first `changes` calls. */
  async function check(changes: number): Promise<{ state: VaultProblemsState; calls: number; writes: number; failure: unknown }> {
    let calls = 0;
    let writes = 0;
    const swapped = (): never => { throw new ConnectError("Schemas or settings were changed meanwhile.", Code.Aborted, undefined, [reasonDetail("SCHEMAS_CHANGED")]); };
    const session = new Session({
      root: "/v", clientName: "test", clientVersion: "1", clock: new FakeClock(),
      endpoint: {
        transport: createRouterTransport((router) => {
          router.service(HandshakeService, { handshake: () => ({ serverVersion: "1", protocol: 1 }) });
          router.service(VaultService, {
            async *open() {
              yield { event: { case: "opened" as const, value: { vaultId: "v" } } };
              await new Promise<void>(() => undefined);
            },
            async *lintVault() {
              await Promise.resolve();
              yield { event: { case: "note" as const, value: { path: `${++calls}.md`, diagnostics: [{ rule: "r", severity: Severity.ERROR, message: "m" }] } } };
              if (calls <= changes) swapped();
            },
            async *apply() {
              await Promise.resolve();
              writes++;
              if (writes > 0) swapped();
              yield {};
            },
          });
        }),
        refresh: () => Promise.resolve(),
        close: () => undefined,
      },
    });
    const ready = new Promise<void>((resolve) => session.listen({ state: (state) => { if (state.name === "ready") resolve(); } }));
    void session.run();
    await ready;
    const problems = new VaultProblems(session, { now: () => 0, after: () => () => undefined }, { rules: () => ({}), isShown: () => true, changed: () => undefined });
    await problems.check();
    const failure: unknown = await changeMany(session, { isOpen: () => false, edit: () => Promise.reject(new Error()), restore: () => Promise.resolve(false) }, "t", [create(FileEditSchema, { path: "a.md" })]).catch((error: unknown) => error);
    session.stop();
    return { state: problems.state, calls, writes, failure };
  }

  test("make it ask again, and nothing of the answer before is left", async () => {
    const { state, calls } = await check(2);
    expect(calls).toBe(3);
    expect(state.failure).toBeUndefined();
    expect(state.problems.map((problem) => problem.path)).toEqual(["3.md"]);
  });

  test("again and again are told of in the end", async () => {
    const { state, calls } = await check(Infinity);
    expect(calls).toBe(3);
    expect(state.failure?.message).toContain("changed meanwhile");
  });

  test("do not make it write again", async () => {
    const { writes, failure } = await check(0);
    expect(writes).toBe(1);
    expect((failure as ServiceFailure).kind).toBe("swapped");
  });
});

describe("a checker", () => {
  const answer = (...diagnostics: Array<{ from: number; to: number; rule?: string; whileTyping?: boolean }>): LintResponse => create(LintResponseSchema, {
    diagnostics: diagnostics.map(({ from, to, rule = "r", whileTyping = true }) => ({ rule, severity: Severity.ERROR, message: "m", whileTyping, range: { start: { line: 0, character: from }, end: { line: 0, character: to } } })),
  });

  function checker(cursor: () => number | undefined): { clock: FakeClock; checker: Checker; calls: Array<{ signal: AbortSignal; answer: (response: LintResponse) => void; fail: (error: unknown) => void }>; shown: Array<readonly Finding[]> } {
    const clock = new FakeClock();
    const calls: Array<{ signal: AbortSignal; answer: (response: LintResponse) => void; fail: (error: unknown) => void }> = [];
    const shown: Array<readonly Finding[]> = [];
    const made = new Checker({
      lint: (_version, signal) => new Promise((resolve, reject) => calls.push({ signal, answer: resolve, fail: reject })),
      spanOf: (diagnostic) => ({ from: diagnostic.range?.start?.character ?? 0, to: diagnostic.range?.end?.character ?? 0 }),
      cursor, show: (findings) => shown.push(findings), checked: () => undefined,
    }, clock, () => ({ live: true, delay: 100, typing: 1_000 }));
    return { clock, checker: made, calls, shown };
  }
  const still = (span: { from: number; to: number }) => span;

  test("asks once for many keystrokes, and gives up a call for an older text", async () => {
    const { clock, checker: made, calls } = checker(() => undefined);
    for (let i = 0; i < 20; i++) {
      made.changed(true, still);
      await clock.pass(60);
    }
    expect(calls).toHaveLength(0);
    await clock.pass(100);
    expect(calls).toHaveLength(1);
    made.changed(true, still);
    expect(calls[0]?.signal.aborted).toBe(true);
    await clock.pass(100);
    expect(calls).toHaveLength(2);
  });

  test("shows nothing of an answer for an older text, and the same answer once", async () => {
    const { clock, checker: made, calls, shown } = checker(() => undefined);
    made.changed(true, still);
    await clock.pass(100);
    made.changed(true, still);
    calls[0]?.answer(answer({ from: 0, to: 3 }));
    await clock.pass(100);
    expect(shown).toHaveLength(0);
    calls[1]?.answer(answer({ from: 0, to: 4 }));
    await clock.pass(0);
    expect(shown).toHaveLength(1);
    made.refresh();
    await clock.pass(0);
    calls[2]?.answer(answer({ from: 0, to: 4 }));
    await clock.pass(0);
    expect(shown).toHaveLength(1);
  });

  test("holds back what the cursor is in while one types, and nothing else", async () => {
    let cursor = 5;
    const { clock, checker: made, calls, shown } = checker(() => cursor);
    made.changed(true, still);
    await clock.pass(100);
    calls[0]?.answer(answer({ from: 2, to: 5 }, { from: 9, to: 12 }, { from: 3, to: 5, rule: "other", whileTyping: false }));
    await clock.pass(0);
    expect(shown.at(-1)?.map((one) => one.from)).toEqual([9, 3]);
    await clock.pass(1_000);
    expect(shown.at(-1)?.map((one) => one.from)).toEqual([2, 9, 3]);
    cursor = 0;
  });

  test("shows it as soon as the cursor leaves, and keeps a mark that was there before", async () => {
    let cursor = 5;
    const { clock, checker: made, calls, shown } = checker(() => cursor);
    made.changed(true, still);
    await clock.pass(100);
    calls[0]?.answer(answer({ from: 2, to: 5 }));
    await clock.pass(0);
    expect(shown).toHaveLength(0);
    cursor = 20;
    made.moved();
    expect(shown.at(-1)).toHaveLength(1);
    cursor = 5;
    made.changed(true, still);
    await clock.pass(100);
    calls[1]?.answer(answer({ from: 2, to: 6 }));
    await clock.pass(0);
    expect(shown.at(-1)?.map((one) => one.to)).toEqual([6]);
  });

  test("keeps what is shown when the service is away", async () => {
    const { clock, checker: made, calls, shown } = checker(() => undefined);
    made.changed(false, still);
    await clock.pass(100);
    calls[0]?.answer(answer({ from: 0, to: 1 }));
    await clock.pass(0);
    made.refresh();
    await clock.pass(0);
    calls[1]?.fail(new ServiceFailure("away", "Away."));
    await clock.pass(0);
    expect(shown).toHaveLength(1);
  });
});
