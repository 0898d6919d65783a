// The dialogs as a person uses them: with keyboard and mouse, in a page, with the real service.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { DiskVault } from "../stage/service";
import { BrowserStage, chromiumPath } from "./browser";

const PUMP_HOUSE = "Meetings/2025-03-26 Pump house.md";
const GAUGES = "Archive/2024-05-02 Gauges with radio.md";

describe.skipIf(!chromiumPath())("in a page", () => {
  let stage: BrowserStage;
  let page: Page;

  beforeEach(async () => {
    stage = await BrowserStage.open(DiskVault.sample());
    page = stage.page;
  });

  afterEach(async () => {
    await stage.close();
  });

  const text = (): Promise<string> => page.evaluate(() => window.stage.activeText);
  const isText = (wanted: string): Promise<unknown> => page.waitForFunction((one) => window.stage.activeText === one, wanted);
  const command = (id: string): Promise<boolean> => page.evaluate((one) => window.stage.command(one), id);

  async function open(note: string): Promise<void> {
    await page.evaluate((one) => window.stage.open(one), note);
    await page.waitForFunction((one) => window.stage.plugin.activeResult?.path === one, note);
    await page.evaluate(() => [...window.stage.plugin.checks.all][0]!.view.focus());
  }

  const inEditor = (): Promise<boolean> => page.evaluate(() => document.activeElement?.classList.contains("cm-content") ?? false);

  test("what is to be filled in is ticked with the keyboard, written, and taken back with one Ctrl+Z", async () => {
    await open(PUMP_HOUSE);
    const before = await text();
    await command("enrich-note");
    await page.locator(".noteschema-change").nth(2).waitFor();
    // The first tick has the focus.
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Fill in 1 value" }).focus();
    await page.keyboard.press("Enter");
    await isText(before.replace("type: site-visit\n", "type: site-visit\ndate: 2025-03-26\n"));
    expect(await inEditor()).toBe(true);
    await page.keyboard.press("Control+z");
    await isText(before);
  });

  test("Escape leaves a dialog, changes nothing, and the cursor is where it was", async () => {
    await open(PUMP_HOUSE);
    const before = await text();
    for (const id of ["enrich-note", "migrate-vault", "new-note", "why-type", "show-log"]) {
      await command(id);
      await page.locator(".modal").waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".modal").waitFor({ state: "detached" });
      expect(await inEditor(), id).toBe(true);
    }
    expect(await text()).toBe(before);
  });

  test("a migration is looked at note by note, made, and taken back", async () => {
    await open(GAUGES);
    const before = await text();
    await command("migrate-vault");
    await page.locator(".noteschema-summary", { hasText: "Nothing has been changed yet" }).waitFor();
    await page.getByRole("button", { name: "2025-03-18 Budget round" }).click();
    expect(await page.locator(".noteschema-problem-note").textContent()).toContain("18/03/2025");
    await page.getByRole("button", { name: "2024-05-02 Gauges with radio" }).focus();
    expect(await page.locator(".noteschema-diff-removed").first().textContent()).toContain("decided_on: 2024-05-02");
    expect(await page.locator(".noteschema-diff-added").nth(1).textContent()).toContain("decided: 2024-05-02");
    await page.getByRole("checkbox", { name: "Migrate Meetings/2025-03-03 Outage planning.md" }).uncheck();
    const kept = stage.vault.read("Meetings/2025-03-03 Outage planning.md");
    await page.getByRole("button", { name: /^Migrate \d/ }).click();
    await isText(before.replace("decided_on:", "schema_version: 2\ndecided:").replace("## What we decided", "## Decision"));
    await page.waitForFunction(() => window.stage.notices.some((notice) => notice.includes("changed.")));
    expect(stage.vault.read("Meetings/2025-03-10 Fender bids.md")).toContain("schema_version: 3\n");
    expect(stage.vault.read("Meetings/2025-03-03 Outage planning.md")).toBe(kept);
    await command("undo-bulk");
    await isText(before);
    await page.waitForFunction(() => window.stage.notices.some((notice) => notice.includes("put back")));
    expect(stage.vault.read("Meetings/2025-03-10 Fender bids.md")).not.toContain("schema_version");
  });

  test("links follow a section that a migration renames, and are looked at and counted by themselves", async () => {
    const link = "See [[2024-05-02 Gauges with radio#What we decided]].\n";
    stage.vault.write("Notice.md", link);
    await open(GAUGES);
    await command("migrate-note");
    await page.locator(".noteschema-summary", { hasText: "1 note; links to renamed sections in 1 other. Nothing has been changed yet." }).waitFor();
    await page.getByRole("button", { name: "Notice links only" }).focus();
    expect(await page.locator(".noteschema-steps li").first().textContent()).toBe("Links follow sections that are renamed in other notes");
    expect(await page.locator(".noteschema-diff-added").last().textContent()).toContain("[[2024-05-02 Gauges with radio#Decision]]");
    await page.getByRole("button", { name: "Migrate 1 note, change links in 1" }).click();
    await page.waitForFunction(() => window.stage.notices.some((notice) => notice.includes("2 notes changed.")));
    expect(stage.vault.read("Notice.md")).toBe(link.replace("What we decided", "Decision"));
    await command("undo-bulk");
    await page.waitForFunction(() => window.stage.notices.some((notice) => notice.includes("put back")));
    expect(stage.vault.read("Notice.md")).toBe(link);
  });

  test("a note is made with the keyboard alone, with people suggested from the vault", async () => {
    await open(PUMP_HOUSE);
    await command("new-note");
    const type = page.getByRole("combobox", { name: "Type" });
    await type.selectOption("decision");
    const by = page.getByRole("textbox", { name: "By", exact: true });
    await by.waitFor();
    await page.getByRole("textbox", { name: "Name" }).focus();
    await page.keyboard.type("2025-05-02 One crane less");
    await by.focus();
    await page.keyboard.type("ils");
    await page.locator(".suggestion-item.is-selected", { hasText: "Ilse Brandt" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type(", mett");
    await page.locator(".suggestion-item.is-selected", { hasText: "Mette Sørby" }).waitFor();
    await page.keyboard.press("Enter");
    expect(await by.inputValue()).toBe("Ilse Brandt, Mette Sørby");
    await page.getByRole("combobox", { name: "Status" }).selectOption("superseded");
    // What only the schema's expressions ask for is said before the note is made.
    await page.locator(".noteschema-form-place", { hasText: "superseded_by" }).waitFor();
    await page.getByRole("combobox", { name: "Status" }).selectOption("accepted");
    await page.waitForFunction(() => document.querySelector(".noteschema-form-place")?.textContent === "2025-05-02 One crane less.md");
    await page.getByRole("textbox", { name: "Name" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.stage.app.workspace.getActiveFile()?.path === "2025-05-02 One crane less.md");
    expect(await text()).toContain('by:\n  - "[[Ilse Brandt]]"\n  - "[[Mette Sørby]]"\nstatus: accepted\n');
    expect(stage.vault.read("2025-05-02 One crane less.md")).toBe(await text());
  });

  test("what fixes would do to the vault is looked at, made and taken back", async () => {
    await open(GAUGES);
    const texts = (): string[] => Object.keys(stage.vault.files).filter((name) => name.endsWith(".md")).map((name) => stage.vault.read(name));
    const before = texts();
    await command("fix-vault");
    await page.locator(".noteschema-summary", { hasText: "Nothing has been changed yet" }).waitFor();
    expect(texts()).toEqual(before);
    await page.getByRole("button", { name: /^Fix \d/ }).click();
    await page.waitForFunction(() => window.stage.notices.some((notice) => notice.includes("changed.")));
    expect(texts()).not.toEqual(before);
    await command("undo-bulk");
    await page.waitForFunction(() => window.stage.notices.some((notice) => notice.includes("put back")));
    expect(texts()).toEqual(before);
  });
});
