// The demonstration page, as `noteschema demo` serves it.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { chromiumPath, DemoStage } from "./browser";

describe.skipIf(!chromiumPath())("the demonstration", () => {
  let stage: DemoStage;
  let page: Page;

  beforeEach(async () => {
    stage = await DemoStage.open();
    page = stage.page;
  });

  afterEach(async () => {
    await stage.close();
  });

  test("holds a note against a schema whose edits take effect at once, with the C# of it", async () => {
    expect(page.url()).not.toContain("#");
    await page.waitForSelector("#code >> text=DecisionNote");
    await page.locator("#schema .cm-line", { hasText: "proposed: " }).first().click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Acepted: Misspelt, and taken as it is.");
    await page.waitForFunction(() => ![...document.querySelectorAll("#note .cm-lintRange")].some((mark) => mark.textContent === "Acepted"));
    // The C# of what stands further down is not in sight, and so not in the page.
    await page.locator("#schema .cm-line", { hasText: "description: What was decided" }).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Kept for ever.");
    await page.waitForSelector("#code >> text=Kept for ever");
    expect(stage.faults).toEqual([]);
  });

  test("says what is wrong with a schema, and keeps the last good one in force", async () => {
    await page.waitForSelector("#schema-state >> text=in force");
    await page.locator("#schema .cm-line", { hasText: "type: date" }).first().click();
    await page.keyboard.press("End");
    await page.keyboard.type("x");
    await page.waitForSelector("#schema-state >> text=last good state");
    await page.waitForSelector("#schema .cm-lintRange-error");
    expect(await page.locator("#note .cm-lintRange >> text=Acepted").count()).toBe(1);
  });

  test("opens other notes, and fixes what is safe", async () => {
    await page.click("#notes button >> text=Budget round");
    await page.waitForSelector("#note .cm-lintRange >> text=18/03/2025");
    await page.waitForSelector("#schema-name >> text=comes along");
    await page.click("#fix-all");
    await page.waitForSelector("#toast >> text=/made|nothing/");
  });
});
