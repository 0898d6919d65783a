// Takes the pictures of the documentation: `npm run pictures`. They are to be looked at before they are kept.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, test } from "vitest";
import { DiskVault } from "../stage/service";
import { pluginRoot } from "../stage/node";
import { BrowserStage } from "./browser";

const NOTE = "Decisions/2025-03-10 Fenders from one supplier.md";

describe.runIf(import.meta.env.MODE === "pictures")("pictures", () => {
  test.each(["light", "dark"] as const)("%s", async (theme) => {
    const folder = path.resolve(process.env.PICTURES ?? path.join(pluginRoot, "../../docs/images"));
    mkdirSync(folder, { recursive: true });
    const stage = await BrowserStage.open(DiskVault.sample(), { theme });
    const { page } = stage;
    const shot = (name: string): Promise<unknown> => page.screenshot({ path: path.join(folder, `plugin-${name}-${theme}.png`) });
    try {
      await page.evaluate((note) => window.stage.open(note), NOTE);
      await page.waitForSelector(".cm-lintRange");
      await page.evaluate(() => window.stage.command("show-problems"));
      await page.waitForSelector(".noteschema-problem");
      await shot("note");
    } finally {
      await stage.close();
    }
  }, 120_000);
});
