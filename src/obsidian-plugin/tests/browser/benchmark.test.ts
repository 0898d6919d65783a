// From a keystroke to its mark in the page: `npm run benchmark`. Prints, and asserts nothing.
import { describe, test } from "vitest";
import { DiskVault } from "../stage/service";
import { BrowserStage } from "./browser";

const SCHEMA = "schema: note\nmatch: { type: note }\nfields:\n  status: { type: enum, values: [open, done] }\n";
const RUNS = Number(process.env.RUNS ?? 60);

describe.runIf(import.meta.env.MODE === "benchmark")("benchmark", () => {
  test("keystroke to underline", async () => {
    const notes: Record<string, string> = { "schemas/note.yaml": SCHEMA };
    for (const size of [4, 40, 400, 1024]) {
      const line = "- [ ] Ask about the crane, and whether [[Note 4]] says so too. @Ilse 📅 2025-04-01\n";
      notes[`Note ${size}.md`] = `---\ntype: note\nstatus: open\n---\n\n# Note\n\n${line.repeat(Math.ceil((size * 1024) / line.length))}`;
    }
    const rows: string[] = [];
    for (const delay of [0, 200]) {
      const stage = await BrowserStage.open(new DiskVault(notes), { data: { delay } });
      try {
        for (const size of [4, 40, 400]) {
          const times = await stage.page.evaluate(async ([path, runs]) => {
            const editor = await window.stage.open(path as string);
            const pane = editor.dom.closest(".markdown-source-view")!;
            const marked = (): boolean => pane.querySelector(".cm-lintRange-error") !== null;
            const wait = (wanted: boolean): Promise<number> => new Promise((resolve) => {
              const look = (): void => { if (marked() === wanted) resolve(performance.now()); };
              const observer = new MutationObserver(() => { if (marked() === wanted) { observer.disconnect(); look(); } });
              observer.observe(pane, { childList: true, subtree: true, attributes: true });
              look();
            });
            // The value ends in line 3. The cursor stands elsewhere, so that nothing waits for the end of typing.
            const at = editor.state.doc.line(3).to;
            editor.dispatch({ selection: { anchor: editor.state.doc.length } });
            await new Promise((resolve) => setTimeout(resolve, 1_000));
            const result: number[] = [];
            for (let i = 0; i < (runs as number); i++) {
              const began = performance.now();
              editor.dispatch({ changes: { from: at, insert: "x" }, userEvent: "input.type" });
              result.push(await wait(true) - began);
              editor.dispatch({ changes: { from: at, to: at + 1 }, userEvent: "delete.backward" });
              await wait(false);
            }
            return result;
          }, [`Note ${size}.md`, RUNS] as const);
          times.sort((a, b) => a - b);
          const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
          rows.push(`${String(size).padStart(4)} KB   delay ${String(delay).padStart(3)} ms   p50 ${at(0.5).padStart(4)} ms   p99 ${at(0.99).padStart(4)} ms`);
        }
        if (delay > 0) rows.push(await megabyte(stage));
      } finally {
        await stage.close();
      }
    }
    console.log(`keystroke to underline, ${RUNS} keystrokes each\n${rows.join("\n")}`);
  }, 300_000);
});

/** Types into a note of a megabyte, a letter each 60 ms, and measures how long the page was busy at a stretch. */
async function megabyte(stage: BrowserStage): Promise<string> {
  const { longest, key } = await stage.page.evaluate(async () => {
    const editor = await window.stage.open("Note 1024.md");
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const tasks: number[] = [0];
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) tasks.push(entry.duration); }).observe({ entryTypes: ["longtask"] });
    editor.dispatch({ selection: { anchor: editor.state.doc.line(3).to } });
    const keys: number[] = [];
    for (let i = 0; i < 50; i++) {
      const began = performance.now();
      window.stage.type(editor, "x");
      keys.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return { longest: Math.max(...tasks), key: Math.max(...keys) };
  });
  return `   1 MB   50 letters       longest ${key.toFixed(0)} ms for a letter; ${longest < 50 ? "the page was never busy for 50 ms" : `the page was busy for ${longest.toFixed(0)} ms at most`}`;
}
