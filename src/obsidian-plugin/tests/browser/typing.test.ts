// Typing, and what fixes do to the cursor, the scroll position and the history: in a page, with the real service.
import { afterEach, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { DiskVault } from "../stage/service";
import { BrowserStage, chromiumPath } from "./browser";

const SCHEMA = `schema: note
match: { type: note }
fields:
  type: { type: string }
  status: { type: enum, values: [open, done], required: true }
  due: { type: date }
body:
  sections:
    tasks: { heading: Tasks, content: tasks }
`;
const LINE = "- [ ] Ask about the crane, and whether [[Crane]] says so too. @Ilse 📅 2025-04-01\n";
const note = (size: number): string => `---\ntype: note\nstatus: open\n---\n\n## Tasks\n\n${LINE.repeat(Math.ceil(size / LINE.length))}`;

describe.skipIf(!chromiumPath())("in a page", () => {
  let stage: BrowserStage;
  let page: Page;

  afterEach(async () => {
    await stage.close();
  });

  async function open(text: string, delay = 50): Promise<void> {
    stage = await BrowserStage.open(new DiskVault({ "schemas/note.yaml": SCHEMA, "Crane.md": "# Crane\n", "A.md": text }), { data: { delay } });
    page = stage.page;
    await page.evaluate(() => window.stage.open("A.md"));
    await page.waitForFunction(() => window.stage.plugin.activeResult?.path === "A.md");
  }

  /** Puts the cursor at the end of a line, from 1. */
  const cursorAt = (line: number): Promise<void> => page.evaluate((number) => {
    const editor = [...window.stage.plugin.checks.all][0]!.view;
    editor.dispatch({ selection: { anchor: editor.state.doc.line(number).to } });
    editor.focus();
  }, line);
  const text = (): Promise<string> => page.evaluate(() => window.stage.activeText);
  const marks = (): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll(".cm-lintRange")].map((mark) => mark.textContent ?? ""));
  const isMarked = (mark: string, timeout = 10_000): Promise<unknown> => page.waitForFunction((one) => [...document.querySelectorAll(".cm-lintRange")].some((found) => found.textContent === one), mark, { timeout });
  const cursor = (): Promise<number> => page.evaluate(() => [...window.stage.plugin.checks.all][0]!.view.state.selection.main.head);
  const scrolled = (): Promise<number> => page.evaluate(() => [...window.stage.plugin.checks.all][0]!.view.scrollDOM.scrollTop + document.querySelector(".markdown-source-view")!.scrollTop);
  /** How far below the page's top a text is. */
  const heightOf = (words: string): Promise<number> => page.evaluate((wanted) => [...document.querySelectorAll(".cm-line")].find((line) => line.textContent?.includes(wanted))!.getBoundingClientRect().top, words);

  test("a half-typed value is not judged until the cursor leaves it", async () => {
    await open("---\ntype: note\nstatus: open\ndue: \n---\n");
    await cursorAt(4);
    for (const letter of "2025-0") {
      await page.keyboard.type(letter);
      await page.waitForTimeout(120);
      expect(await marks()).not.toContain("2025-0".slice(0, "2025-0".indexOf(letter) + 1));
    }
    expect(await marks()).toEqual([]);
    await page.keyboard.press("ArrowUp");
    await isMarked("2025-0", 900);
  });

  test("a half-typed value is judged when typing pauses", async () => {
    await open("---\ntype: note\nstatus: open\ndue: \n---\n");
    await cursorAt(4);
    await page.keyboard.type("2025-0");
    await page.waitForTimeout(300);
    expect(await marks()).toEqual([]);
    await isMarked("2025-0");
  });

  test("a note of a megabyte takes each letter, is checked once typing pauses, and is scrolled nowhere", async () => {
    await open(note(1 << 20), 100);
    await cursorAt(3);
    const calls = await page.evaluate(() => {
      const counter = window as unknown as { calls: number };
      counter.calls = 0;
      const fetch = window.fetch.bind(window);
      window.fetch = (input, init) => {
        if (String(input).endsWith("NoteService/Lint")) counter.calls++;
        return fetch(input, init);
      };
      return counter.calls;
    });
    expect(calls).toBe(0);
    const top = await scrolled();
    await page.keyboard.type("edxxxxxxxxxxxxxxxxxx", { delay: 20 });
    await isMarked("openedxxxxxxxxxxxxxxxxxx");
    expect((await text()).startsWith("---\ntype: note\nstatus: openedxxxxxxxxxxxxxxxxxx\n---\n")).toBe(true);
    expect(await scrolled()).toBe(top);
    expect(await page.evaluate(() => (window as unknown as { calls: number }).calls)).toBeLessThan(10);
  });

  test("a fix above what is in sight moves neither the text in sight nor the cursor, and one Ctrl+Z takes it back", async () => {
    await open(`---\ntype: note\nstatus: opne\ndue: 2025-3-1\n---\n\n## Tasks\n\n${Array.from({ length: 200 }, (_, i) => `- [ ] Task number ${i} of many.\n`).join("")}`);
    await isMarked("opne");
    await page.evaluate(() => {
      const editor = [...window.stage.plugin.checks.all][0]!.view;
      const at = editor.state.doc.toString().indexOf("Task number 150");
      editor.dispatch({ selection: { anchor: at + 4 }, scrollIntoView: true });
      editor.focus();
    });
    await page.waitForTimeout(200);
    const before = await text();
    const [place, height] = [await cursor(), await heightOf("Task number 150")];
    // From the panel, by mouse: two fixes, each a step of its own.
    await page.evaluate(() => window.stage.command("show-problems"));
    for (const [rule, value] of [["not-allowed", "status: open\n"], ["wrong-type", "due: 2025-03-01\n"]] as const) {
      await page.locator(".noteschema-problem", { hasText: rule }).locator(".noteschema-fix").click();
      await page.locator(".menu-item:not(.is-label)").first().click();
      await page.waitForFunction((wanted) => window.stage.activeText.includes(wanted), value);
    }
    const after = await text();
    expect(await cursor()).toBe(place + after.length - before.length);
    await page.waitForTimeout(300);
    expect(Math.abs(await heightOf("Task number 150") - height)).toBeLessThan(2);
    await page.evaluate(() => [...window.stage.plugin.checks.all][0]!.view.focus());
    await page.keyboard.press("Control+z");
    expect(await text()).toBe(after.replace("due: 2025-03-01", "due: 2025-3-1"));
    await page.keyboard.press("Control+z");
    expect(await text()).toBe(before);
  });

  test("all safe fixes together are one step of undo, and what one typed before is another", async () => {
    await open("---\ntype: note\nstatus: Open\ndue: 2025-3-1\n---\n\n## Tasks\n\n- [ ] Ask. \n");
    await cursorAt(9);
    await page.keyboard.type("More.");
    const typed = await text();
    await page.evaluate(() => window.stage.command("fix-note"));
    await page.waitForFunction(() => window.stage.activeText.includes("due: 2025-03-01"));
    expect(await cursor()).toBe((await text()).indexOf("More.") + 5);
    await page.keyboard.press("Control+z");
    expect(await text()).toBe(typed);
    await page.keyboard.press("Control+z");
    expect(await text()).not.toContain("More.");
  });

  test("what stands selected stays selected when a fix is made elsewhere", async () => {
    await open("---\ntype: note\nstatus: opne\n---\n\n## Tasks\n\n- [ ] Ask the crane.\n");
    await isMarked("opne");
    const selected = (): Promise<string> => page.evaluate(() => {
      const { state } = [...window.stage.plugin.checks.all][0]!.view;
      return state.sliceDoc(state.selection.main.from, state.selection.main.to);
    });
    await page.evaluate(() => {
      const editor = [...window.stage.plugin.checks.all][0]!.view;
      const at = editor.state.doc.toString().indexOf("the crane");
      editor.dispatch({ selection: { anchor: at, head: at + 9 } });
      editor.focus();
    });
    await page.hover(".cm-lintRange >> text=opne");
    await page.locator(".cm-tooltip-lint button", { hasText: "open" }).first().click();
    await page.waitForFunction(() => window.stage.activeText.includes("status: open\n"));
    expect(await selected()).toBe("the crane");
  });
});
