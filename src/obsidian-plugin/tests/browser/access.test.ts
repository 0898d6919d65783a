// With the keyboard alone, and with a screen reader: roles, names, contrast and focus, in a page and in both themes.
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { pluginRoot } from "../stage/node";
import { DiskVault } from "../stage/service";
import { BrowserStage, chromiumPath, DemoStage } from "./browser";

const DECISION = "Decisions/2025-03-10 Fenders from one supplier.md";
const axe = readFileSync(path.join(pluginRoot, "node_modules", "axe-core", "axe.min.js"), "utf8");

/** What axe finds wrong below an element, one line for each. */
async function faults(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(`window.axe || eval(${JSON.stringify(axe)})`);
  // The rest of the page is the stage's own, and the colours of its main buttons are those of Obsidian's theme.
  return page.evaluate(async (below) => {
    const { violations } = await (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary: string }> }> }> } }).axe
      .run({ include: [below], exclude: [".mod-cta"] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false }, "landmark-one-main": { enabled: false } } });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary.split("\n").slice(1, 2).join("")}`));
  }, selector);
}

describe.skipIf(!chromiumPath())("in a page", () => {
  let stage: BrowserStage | undefined;

  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });

  async function open(theme: "light" | "dark"): Promise<Page> {
    stage = await BrowserStage.open(DiskVault.sample(), { theme });
    await stage.page.evaluate((note) => window.stage.open(note), DECISION);
    await stage.page.waitForSelector(".cm-lintRange >> text=Acepted");
    return stage.page;
  }

  test.each(["light", "dark"] as const)("each view has roles, names and contrast: %s", async (theme) => {
    const page = await open(theme);
    const command = (id: string): Promise<boolean> => page.evaluate((one) => window.stage.command(one), id);
    await command("show-problems");
    await page.waitForSelector(".noteschema-problem");
    expect(await faults(page, ".noteschema-problems")).toEqual([]);
    expect(await faults(page, ".noteschema-status")).toEqual([]);
    await command("check-vault");
    await page.waitForSelector(".noteschema-group");
    expect(await faults(page, ".noteschema-problems")).toEqual([]);

    await page.hover(".cm-lintRange >> text=Acepted");
    await page.waitForSelector(".cm-tooltip-lint");
    expect(await faults(page, ".cm-tooltip")).toEqual([]);
    await page.mouse.move(0, 0);

    for (const [id, part] of [["migrate-vault", ".noteschema-diff-added"], ["new-note", "[data-field]"], ["why-type", ".modal p"], ["show-log", ".noteschema-pre"], ["fix-here", ".suggestion-item"]] as const) {
      if (id === "fix-here") await page.evaluate(() => {
        const editor = [...window.stage.plugin.checks.all][0]!.view;
        editor.dispatch({ selection: { anchor: editor.state.doc.toString().indexOf("Acepted") } });
      });
      await command(id);
      await page.waitForSelector(part);
      if (id === "migrate-vault") await page.locator(".noteschema-summary", { hasText: "Nothing has been changed yet" }).waitFor();
      if (id !== "fix-here") expect(await faults(page, ".modal"), id).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator(".modal").waitFor({ state: "detached" });
    }
    await page.evaluate(() => window.stage.open("Meetings/2025-03-26 Pump house.md"));
    await page.waitForFunction(() => window.stage.plugin.activeResult?.path.includes("Pump house"));
    await command("enrich-note");
    await page.waitForSelector(".noteschema-change");
    expect(await faults(page, ".modal")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.evaluate(() => window.showProperties());
    await page.waitForSelector(".noteschema-badge");
    expect(await faults(page, ".metadata-container")).toEqual([]);
  });

  test("the first run's words have roles, names and contrast", async () => {
    const page = await open("light");
    await page.evaluate(() => window.stage.command("show-problems"));
    await stage?.service.kill();
    await page.waitForFunction(() => window.stage.status === "Service away");
    expect(await faults(page, ".noteschema-problems")).toEqual([]);
  });

  test("the panel is reached and used with Tab, arrows and Enter, and says where one is", async () => {
    const page = await open("light");
    await page.evaluate(() => window.stage.command("show-problems"));
    await page.waitForSelector(".noteschema-problem");
    await page.locator(".noteschema-tab").first().focus();
    const names: string[] = [];
    for (let i = 0; i < 9; i++) {
      names.push(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""));
      await page.keyboard.press("Tab");
    }
    expect(names).toEqual(["This note", "Vault", "Actions", "Filter problems", "Errors", "Warnings", "Infos", "Fixable", "Problems"]);
    const list = page.getByRole("tree", { name: "Problems" });
    await list.focus();
    const active = (): Promise<string | null> => page.evaluate(() => document.getElementById(document.activeElement?.getAttribute("aria-activedescendant") ?? "")?.textContent ?? null);
    const first = await active();
    await page.keyboard.press("ArrowDown");
    expect(first).toMatch(/^error: number must be/);
    expect(await active()).toMatch(/^error: decided must be a date.*line 5/);
    // The list is redrawn with each answer: the place in it stays.
    await page.evaluate(() => [...window.stage.plugin.checks.all][0]!.refresh());
    await page.waitForTimeout(400);
    expect(await active()).toMatch(/^error: decided must be a date/);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => {
      const { state } = [...window.stage.plugin.checks.all][0]!.view;
      return document.activeElement?.classList.contains("cm-content") && state.sliceDoc(state.selection.main.from, state.selection.main.to);
    })).toBe("2025-3-10");
  });

  test("a button of the panel keeps its focus and ends a click that began before what it shows was made anew", async () => {
    const page = await open("light");
    await page.evaluate(() => window.stage.command("show-problems"));
    await page.waitForSelector(".noteschema-problem");
    const renew = (): Promise<void> => page.evaluate(() => (window.stage.plugin as unknown as { updatePanels(): void }).updatePanels());
    for (const place of [page.locator(".noteschema-fix").first(), page.getByRole("button", { name: "Actions" })]) {
      await place.hover();
      await page.mouse.down();
      await renew();
      await page.mouse.up();
      await page.locator(".menu-item").first().waitFor();
      await page.evaluate(() => document.querySelector(".menu")!.remove());
    }
    await page.getByRole("button", { name: "Vault" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".noteschema-group").first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Vault");
  });

  test("words run in their own direction, in an app that runs from right to left and in one that does not", async () => {
    const page = await open("light");
    const directionOf = (selector: string): Promise<string> => page.locator(selector).first().evaluate((found) => getComputedStyle(found).direction);
    await page.evaluate(() => { document.documentElement.dir = "rtl"; });
    await page.evaluate(() => window.stage.command("show-problems"));
    await page.waitForSelector(".noteschema-problem");
    for (const words of [".noteschema-problem-message", ".noteschema-summary > span", ".noteschema-status > span + span"]) expect(await directionOf(words), words).toBe("ltr");
    expect(await directionOf(".noteschema-row")).toBe("rtl");
    await page.evaluate(() => { document.documentElement.dir = "ltr"; });
    stage?.vault.write("פגישות/סיכום הפגישה.md", "[[Nowhere]]\n");
    await page.evaluate(() => window.stage.command("check-vault"));
    await page.getByRole("searchbox", { name: "Filter problems" }).fill("סיכום");
    await page.locator(".noteschema-group-title", { hasText: "סיכום הפגישה" }).waitFor();
    expect(await directionOf(".noteschema-group-title")).toBe("rtl");
  });

  test("long words leave no dialog in a narrow window", async () => {
    const long = "Verkehrsinfrastrukturfinanzierungsgesellschaftsverantwortlicher";
    stage = await BrowserStage.open(new DiskVault({ "schemas/long.yaml": `schema: long\ntitle: ${long}\nfields:\n  ${long}: { type: string, required: true, description: ${long} }\n`, "A.md": "# A\n" }), { width: 420 });
    const { page } = stage;
    await page.evaluate(() => window.stage.open("A.md"));
    await page.waitForFunction(() => window.stage.plugin.activeResult);
    await page.evaluate(() => window.stage.command("new-note"));
    await page.selectOption(".noteschema-new-note select", "long");
    await page.waitForSelector("[data-field]");
    await page.getByRole("button", { name: "Create" }).click();
    await page.locator(".noteschema-form-problem", { hasText: long }).waitFor();
    expect(await page.evaluate(() => {
      const { right } = document.querySelector(".modal-content")!.getBoundingClientRect();
      return [...document.querySelectorAll(".modal-content *")].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 || one.getBoundingClientRect().right > right + 4).map((one) => `${one.tagName} ${one.className}`);
    })).toEqual([]);
  });

  test("the menu of actions opens at its button with the keyboard too", async () => {
    const page = await open("light");
    await page.evaluate(() => window.stage.command("show-problems"));
    const actions = page.getByRole("button", { name: "Actions" });
    await actions.focus();
    await page.keyboard.press("Enter");
    const [menu, button] = [await page.locator(".menu").boundingBox(), await actions.boundingBox()];
    expect(Math.abs(menu!.y - button!.y - button!.height)).toBeLessThan(20);
    expect(menu!.x + menu!.width).toBeGreaterThan(button!.x);
  });

  test("the status bar is a button that Enter presses", async () => {
    const page = await open("light");
    await page.getByRole("button", { name: /^NoteSchema: 6 errors/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("tree", { name: "Problems" }).waitFor();
  });

  test("a mark in the properties is a button, whose menu has the fixes, and it gets the focus back", async () => {
    const page = await open("light");
    await page.evaluate(() => window.showProperties());
    const badge = page.getByRole("button", { name: /status must be one of/ });
    await badge.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Write accepted" }).click();
    await page.waitForFunction(() => window.stage.activeText.includes("status: accepted"));
  });

  test.each(["light", "dark"] as const)("the demonstration has roles, names and contrast: %s", async (theme) => {
    const demo = await DemoStage.open(theme);
    try {
      await demo.page.waitForSelector("#notes .bad");
      expect(await faults(demo.page, "body")).toEqual([]);
    } finally {
      await demo.close();
    }
  });
});
