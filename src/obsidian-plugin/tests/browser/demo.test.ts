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

  test("is used with the keyboard alone: to a problem, its fixes, and back with Ctrl+Z", async () => {
    await page.locator("#note .cm-line").first().click();
    for (let i = 0; i < 4; i++) await page.keyboard.press("F8");
    await page.keyboard.press("Control+.");
    const item = page.getByRole("menuitem", { name: "Write accepted" });
    await item.waitFor();
    expect(await item.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => ![...document.querySelectorAll("#note .cm-lintRange")].some((mark) => mark.textContent === "Acepted"));
    await page.keyboard.press("Control+z");
    await page.waitForSelector("#note .cm-lintRange >> text=Acepted");
    await page.getByRole("tree", { name: "Problems of the note" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("f");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tree");
  });

  test("shows what a fix that needs eyes would change, and leaves all as it is where that is not wanted", async () => {
    await page.locator("#problems .noteschema-problem", { hasText: "unknown-field" }).locator(".noteschema-fix").click();
    await page.getByRole("menuitem", { name: "Take out owner …" }).click();
    const dialog = page.getByRole("dialog", { name: "Take out owner" });
    expect(await dialog.locator(".noteschema-diff-removed").allTextContents()).toEqual(["−owner: Tomas"]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.locator("#note .cm-line", { hasText: "owner: Tomas" }).count()).toBe(1);
    await page.locator("#problems .noteschema-problem", { hasText: "unknown-field" }).locator(".noteschema-fix").click();
    await page.getByRole("menuitem", { name: "Take out owner …" }).click();
    await page.getByRole("button", { name: "Change" }).click();
    await page.waitForFunction(() => ![...document.querySelectorAll("#note .cm-line")].some((line) => line.textContent?.includes("owner: Tomas")));
  });

  test("keeps what one types when the program behind it is killed, and says so", async () => {
    await page.locator("#note .cm-line", { hasText: "One kind of bolts" }).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Cheap");
    await stage.kill();
    await page.keyboard.type(" and good.");
    await page.waitForSelector("#state >> text=cannot be reached");
    expect(await page.locator("#note .cm-line", { hasText: "One kind of bolts. Cheap and good." }).count()).toBe(1);
    expect(await page.locator("#note .cm-lintRange >> text=Acepted").count()).toBe(1);
    expect(stage.faults).toEqual([]);
  });
});
