// Takes the pictures of the documentation: `npm run pictures`. They are to be looked at before they are kept.
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, test } from "vitest";
import { DiskVault } from "../stage/service";
import { pluginRoot } from "../stage/node";
import { BrowserStage, DemoStage } from "./browser";

const DECISION = "Decisions/2025-03-10 Fenders from one supplier.md";
const OLD = "Meetings/2025-03-18 Budget round.md";

const PUMP_HOUSE = "Meetings/2025-03-26 Pump house.md";

interface Picture {
  name: string;
  note?: string;
  size?: { width: number; height: number };
  take(page: Page): Promise<void>;
}

async function migrate(page: Page): Promise<void> {
  await command(page, "migrate-vault");
  await page.locator(".noteschema-summary", { hasText: "Nothing has been changed yet" }).waitFor();
  await page.getByRole("button", { name: "2024-05-02 Gauges with radio" }).focus();
}

const command = (page: Page, id: string): Promise<boolean> => page.evaluate((one) => window.stage.command(one), id);

const pictures: Picture[] = [
  { name: "note", note: DECISION, take: async (page) => {
    await command(page, "show-problems");
    await page.waitForSelector(".noteschema-problem");
    await page.hover(".cm-lintRange-error >> text=Acepted");
    await page.waitForSelector(".cm-tooltip-lint");
  } },
  { name: "vault", note: DECISION, take: async (page) => {
    await command(page, "check-vault");
    await page.waitForSelector(".noteschema-group");
    await page.waitForFunction(() => !/Checking/.test(document.querySelector(".noteschema-summary")?.textContent ?? ""));
  } },
  { name: "completion", note: DECISION, take: async (page) => {
    await page.evaluate(async (note) => {
      const editor = await window.stage.open(note);
      const line = editor.state.doc.line(7);
      editor.dispatch({ changes: { from: line.from + 8, to: line.to }, selection: { anchor: line.from + 8 } });
      editor.focus();
    }, DECISION);
    await page.keyboard.press("Control+Space");
    await page.waitForSelector(".cm-tooltip-autocomplete");
  } },
  { name: "hover", note: DECISION, take: async (page) => {
    await page.hover(".cm-line >> text=supersedes");
    await page.waitForSelector(".noteschema-prose");
  } },
  { name: "properties", note: DECISION, take: async (page) => {
    await page.evaluate(() => window.showProperties());
    await page.waitForSelector(".noteschema-badge");
    await page.click(".metadata-property[data-property-key=status] .noteschema-badge");
    await page.waitForSelector(".menu");
  } },
  { name: "enrich", note: PUMP_HOUSE, take: async (page) => {
    await command(page, "enrich-note");
    await page.waitForSelector(".noteschema-change");
  } },
  { name: "migrate", note: DECISION, take: migrate },
  { name: "narrow-migrate", note: DECISION, size: { width: 480, height: 720 }, take: migrate },
  { name: "narrow-enrich", note: PUMP_HOUSE, size: { width: 480, height: 720 }, take: async (page) => {
    await command(page, "enrich-note");
    await page.waitForSelector(".noteschema-change");
  } },
  { name: "look", note: DECISION, take: async (page) => {
    await page.hover(".cm-lintRange >> text=owner");
    await page.locator(".cm-tooltip-lint button", { hasText: "Take out" }).click();
    await page.waitForSelector(".noteschema-diff-removed");
  } },
  { name: "first-run", note: DECISION, take: async (page) => {
    // In a page a service that was never there looks as one that went; in the app its discovery file is not there.
    await page.evaluate(() => {
      const { plugin } = window.stage;
      const failure = { kind: "absent", message: "The NoteSchema service does not run on this computer." };
      Object.assign(plugin.session, { current: { name: "away", failure, outage: 1 } });
      (plugin as unknown as { results: Map<string, unknown> }).results.clear();
    });
    await command(page, "show-problems");
    await page.waitForSelector(".noteschema-guidance");
    await page.evaluate(() => (window.stage.plugin as unknown as { updatePanels(): void }).updatePanels());
  } },
  { name: "fix-vault", note: OLD, take: async (page) => {
    await command(page, "fix-vault");
    await page.waitForSelector(".noteschema-diff-added");
    await page.waitForFunction(() => /Nothing has been changed/.test(document.querySelector(".modal .noteschema-summary")?.textContent ?? ""));
  } },
  { name: "new-note", note: DECISION, take: async (page) => {
    await command(page, "new-note");
    await page.selectOption(".noteschema-new-note select", "decision");
    await page.waitForSelector("[data-field=status]");
    await page.fill(".noteschema-new-note input >> nth=0", "2025-05-02 One crane less");
    await page.waitForFunction(() => document.querySelector(".noteschema-form-place")?.textContent?.endsWith(".md"));
    await page.locator("[data-field=by] input").pressSequentially("il");
    await page.waitForSelector(".suggestion-item");
  } },
  { name: "settings", note: DECISION, take: async (page) => {
    await page.evaluate(() => {
      const tab = window.stage.plugin.settingTabs__[0] as unknown as { containerEl: HTMLElement; update(): void };
      tab.update();
      document.body.replaceChildren(tab.containerEl);
    });
  } },
  { name: "narrow", note: DECISION, size: { width: 640, height: 720 }, take: async (page) => {
    await page.evaluate(() => document.documentElement.style.setProperty("--side", "230px"));
    await command(page, "show-problems");
    await page.waitForSelector(".noteschema-problem");
  } },
];

describe.runIf(import.meta.env.MODE === "pictures")("pictures", () => {
  test.each(["light", "dark"] as const)("%s", async (theme) => {
    const folder = path.resolve(process.env.PICTURES ?? path.join(pluginRoot, "../../docs/images"));
    const only = process.env.ONLY?.split(",");
    mkdirSync(folder, { recursive: true });
    if (!only || only.includes("demo")) {
      const demo = await DemoStage.open(theme);
      await demo.page.waitForSelector("#code >> text=DecisionNote");
      await demo.page.waitForSelector("#notes .bad");
      await demo.page.screenshot({ path: path.join(folder, `demo-${theme}.png`) });
      await demo.close();
    }
    for (const picture of pictures.filter((one) => !only || only.includes(one.name))) {
      const stage = await BrowserStage.open(DiskVault.sample(), { theme, ...picture.size });
      try {
        if (picture.note !== undefined) {
          await stage.page.evaluate((note) => window.stage.open(note), picture.note);
          await stage.page.waitForSelector(".cm-lintRange", { timeout: 10_000 }).catch(() => undefined);
        }
        await picture.take(stage.page).catch((error: Error) => console.error(`${picture.name}: ${error.message.split("\n")[0]}`));
        await stage.page.waitForTimeout(150);
        await stage.page.screenshot({ path: path.join(folder, `plugin-${picture.name}-${theme}.png`) });
      } finally {
        await stage.close();
      }
    }
  }, 300_000);
});
