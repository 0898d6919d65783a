// What a person does, in a page: with a mouse, a keyboard and layout, the built plugin and the real service.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { DiskVault } from "../stage/service";
import { BrowserStage, chromiumPath } from "./browser";

const DECISION = "Decisions/2025-03-10 Fenders from one supplier.md";

describe.skipIf(!chromiumPath())("in a page", () => {
  let stage: BrowserStage;
  let page: Page;

  beforeEach(async () => {
    stage = await BrowserStage.open(DiskVault.sample());
    page = stage.page;
    await page.evaluate((note) => window.stage.open(note), DECISION);
    await page.waitForSelector(".cm-lintRange >> text=Acepted");
  });

  afterEach(async () => {
    await stage.close();
  });

  const text = (): Promise<string> => page.evaluate(() => window.stage.activeText);

  test("a fix is clicked in the tooltip, and one Ctrl+Z takes it back", async () => {
    const before = await text();
    await page.hover(".cm-lintRange >> text=Acepted");
    const tooltip = page.locator(".cm-tooltip-lint");
    await tooltip.waitFor();
    expect(await tooltip.textContent()).toContain("not-allowed");
    await tooltip.locator("button", { hasText: "accepted" }).first().click();
    await page.waitForFunction(() => window.stage.activeText.includes("status: accepted"));
    await page.waitForFunction(() => ![...document.querySelectorAll(".cm-lintRange")].some((mark) => mark.textContent === "Acepted"));
    await page.click(".cm-content");
    await page.keyboard.press("Control+z");
    expect(await text()).toBe(before);
  });

  test("marks stay at their places while one types above them, and nothing jumps", async () => {
    await page.evaluate(() => {
      const editor = [...window.stage.plugin.checks.all][0]!.view;
      editor.dispatch({ selection: { anchor: editor.state.doc.line(1).to } });
      editor.focus();
    });
    const top = await page.evaluate(() => document.querySelector(".markdown-source-view")!.scrollTop);
    await page.keyboard.type("\nmore: text");
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => [...document.querySelectorAll(".cm-lintRange")].map((mark) => mark.textContent))).toContain("Acepted");
    expect(await page.evaluate(() => document.querySelector(".markdown-source-view")!.scrollTop)).toBe(top);
  });

  test("values are completed and written", async () => {
    await page.evaluate(() => {
      const editor = [...window.stage.plugin.checks.all][0]!.view;
      const line = editor.state.doc.line(7);
      editor.dispatch({ changes: { from: line.from + 8, to: line.to }, selection: { anchor: line.from + 8 } });
      editor.focus();
    });
    await page.keyboard.type("sup");
    const list = page.locator(".cm-tooltip-autocomplete li");
    await list.first().waitFor();
    expect(await list.first().textContent()).toContain("superseded");
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.stage.activeText.includes("status: superseded\n"));
  });

  test("fields, notes of the right type, tags and assignees are completed", async () => {
    const complete = async (at: string, typed: string, wanted: string): Promise<void> => {
      await page.evaluate((anchor) => {
        const editor = [...window.stage.plugin.checks.all][0]!.view;
        const place = editor.state.doc.toString().indexOf(anchor) + anchor.length;
        editor.dispatch({ changes: { from: place, insert: "\n" }, selection: { anchor: place + 1 } });
        editor.focus();
      }, at);
      await page.keyboard.type(typed, { delay: 20 });
      const item = page.locator(".cm-tooltip-autocomplete li", { hasText: wanted }).first();
      await item.waitFor();
      expect(await page.locator(".cm-tooltip-autocomplete li").first().textContent(), typed).toContain(wanted);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+z");
    };
    await complete("schema_version: 2", "off", "offer");
    await complete("schema_version: 2", "superseded_by: contr", "2025-03-21 One controller for both pumps");
    await complete("  - quay 4", "  - type/de", "type/decision");
    await complete("One kind of bolts.", "- [ ] Order them. @rub", "Ruben Okafor");
  });

  test("the pointer on a field says what it is for", async () => {
    await page.hover(".cm-line >> text=status", { position: { x: 24, y: 10 } });
    const prose = page.locator(".noteschema-prose");
    await prose.waitFor();
    expect(await prose.textContent()).toContain("Whether it is in force.");
  });

  test("the panel goes to a problem's place and fixes it with the keyboard", async () => {
    await page.evaluate(() => window.stage.command("show-problems"));
    const list = page.locator(".noteschema-list");
    await list.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("f");
    await page.locator(".menu-item").first().click();
    await page.waitForFunction(() => window.stage.activeText.includes("decided: 2025-03-10"));
    await list.focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.classList.contains("cm-content"))).toBe(true);
  });

  test("the whole vault is checked and filtered", async () => {
    await page.evaluate(() => window.stage.command("check-vault"));
    await page.waitForSelector(".noteschema-group");
    await page.fill(".noteschema-filter", "mis-decoded");
    await page.waitForFunction(() => [...document.querySelectorAll(".noteschema-problem-place")].every((place) => place.textContent?.includes("mis-decoded-text")));
    await page.click(".noteschema-problem >> nth=0");
    await page.waitForFunction((note) => window.stage.app.workspace.getActiveFile()?.path !== note, DECISION);
  });

  test("the safe fixes of the note are made at once", async () => {
    await page.evaluate(() => window.stage.command("fix-note"));
    await page.waitForFunction(() => window.stage.notices.some((notice) => /fix(es)? made/.test(notice)));
    const after = await text();
    expect(after).toContain("decided: 2025-03-10");
    expect(after).toContain("All forty from the second bidder");
  });

  test("a schema that is edited is in force in the open note", async () => {
    stage.vault.write("schemas/decision.yaml", stage.vault.read("schemas/decision.yaml").replace("      proposed:", "      Acepted: Misspelt, and taken as it is.\n      proposed:"));
    await page.waitForFunction(() => ![...document.querySelectorAll(".cm-lintRange")].some((mark) => mark.textContent === "Acepted"));
  });

  test("marks stay when the service is killed, and the status bar says so", async () => {
    await stage.service.kill();
    await page.waitForFunction(() => window.stage.status.startsWith("Service"));
    expect(await page.evaluate(() => document.querySelectorAll(".cm-lintRange").length)).toBeGreaterThan(3);
  });
});
