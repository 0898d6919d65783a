// What may go wrong between the plugin in a page and the real service.
import { afterEach, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { DiskVault } from "../stage/service";
import { BrowserStage, chromiumPath } from "./browser";

const DECISION = "Decisions/2025-03-10 Fenders from one supplier.md";

const status = (page: Page): Promise<string> => page.evaluate(() => window.stage.status);
const marksOf = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll(".cm-lintRange")].map((mark) => mark.textContent ?? ""));
const says = (page: Page, words: string): Promise<unknown> => page.waitForFunction((wanted) => window.stage.status === wanted, words);
const isMarked = (page: Page, text: string, wanted = true, timeout = 10_000): Promise<unknown> =>
  page.waitForFunction(([one, there]) => [...document.querySelectorAll(".cm-lintRange")].some((mark) => mark.textContent === one) === there, [text, wanted] as const, { timeout });

describe.skipIf(!chromiumPath())("in a page", () => {
  let stage: BrowserStage;

  afterEach(async () => {
    await stage.close();
  });

  async function open(page: Page): Promise<void> {
    await page.evaluate((note) => window.stage.open(note), DECISION);
  }

  test("a service that is killed while one types takes no letter and no mark with it, and all is right when it is back", async () => {
    stage = await BrowserStage.open(DiskVault.sample());
    const { page, service } = stage;
    await open(page);
    await isMarked(page, "Acepted");
    const before = await page.evaluate(() => window.stage.activeText);
    await page.evaluate(() => {
      const editor = [...window.stage.plugin.checks.all][0]!.view;
      editor.dispatch({ selection: { anchor: editor.state.doc.toString().indexOf("One kind") } });
      editor.focus();
    });
    await page.keyboard.type("Cheap. ", { delay: 15 });
    await service.kill();
    await page.keyboard.type("Good. ", { delay: 15 });
    await says(page, "Service away");
    expect(await page.evaluate(() => window.stage.activeText)).toBe(before.replace("One kind", "Cheap. Good. One kind"));
    expect(await marksOf(page)).toContain("Acepted");
    await stage.restart();
    await isMarked(page, "Cheap. Good. One kind of bolts.", true, 20_000);
    await page.waitForFunction(() => /errors/.test(window.stage.status));
    expect(await page.evaluate(() => window.stage.notices.length)).toBeLessThanOrEqual(1);
  });

  test("a wrong token is said, and nothing is marked", async () => {
    stage = await BrowserStage.open(DiskVault.sample(), { token: "wrong" });
    await open(stage.page);
    await says(stage.page, "Service refuses");
    expect(await marksOf(stage.page)).toEqual([]);
    expect(await stage.page.getAttribute(".noteschema-status", "aria-label")).toContain("token");
  });

  test("another protocol is said, and what to update", async () => {
    stage = await BrowserStage.open(DiskVault.sample(), { program: (text) => text.replace("{min:1,max:1}", "{min:9,max:9}") });
    await open(stage.page);
    await says(stage.page, "Service to be updated");
    expect(await stage.page.getAttribute(".noteschema-status", "aria-label")).toContain("Update noteschema");
  });

  test("a note that sync changes while its tooltip is open has the marks of its new text", async () => {
    stage = await BrowserStage.open(DiskVault.sample());
    const { page } = stage;
    await open(page);
    await page.hover(".cm-lintRange >> text=Acepted");
    await page.locator(".cm-tooltip-lint").waitFor();
    await page.evaluate(async (note) => window.stage.changeOutside(note, window.stage.activeText.replace("Acepted", "Supersed")), DECISION);
    await isMarked(page, "Supersed");
    expect(await marksOf(page)).not.toContain("Acepted");
  });

  test("two vaults with one service have each its own schemas, and both come back after a kill", async () => {
    stage = await BrowserStage.open(DiskVault.sample());
    const second = DiskVault.sample();
    const rename = (text: string): string => text.replace("      proposed:", "      Acepted: Misspelt, and taken as it is.\n      proposed:");
    second.write("schemas/decision.yaml", rename(second.read("schemas/decision.yaml")));
    try {
      const pages = [stage.page, await stage.another(second)] as const;
      for (const page of pages) await open(page);
      await isMarked(pages[0], "Acepted");
      await isMarked(pages[1], "quay 4");
      expect(await marksOf(pages[1])).not.toContain("Acepted");
      await stage.service.kill();
      for (const page of pages) await says(page, "Service away");
      await stage.restart();
      for (const page of pages) await page.waitForFunction(() => /errors/.test(window.stage.status), undefined, { timeout: 20_000 });
      stage.vault.write("schemas/decision.yaml", rename(stage.vault.read("schemas/decision.yaml")));
      await isMarked(pages[0], "Acepted", false);
      expect(await status(pages[1])).toMatch(/errors/);
    } finally {
      second.dispose();
    }
  });
});
