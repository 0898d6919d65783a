import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { builtProgram, givePage, nodeRequire, windowTimers } from "../stage/node";
import { ScriptedService } from "../stage/scripted";

givePage();
const { Stage, until } = await import("../stage/stage");

const NOTE = "# A note\n\nThis is wrong, and so is this: wrong.\n";

let service: ScriptedService;
let stage: Awaited<ReturnType<typeof Stage.start>>;

beforeEach(async () => {
  service = new ScriptedService();
  await service.start();
});

afterEach(async () => {
  await stage?.close();
  await service.dispose();
});

async function start(files: Record<string, string> = { "A.md": NOTE }, data: unknown = { delay: 0 }): Promise<void> {
  stage = await Stage.start({ program: builtProgram(), root: "/vault", files, require: nodeRequire, timers: windowTimers(), device: { "noteschema-device": { folder: service.folder } }, data });
}

const marks = (): Element[] => [...document.querySelectorAll(".cm-lintRange")];

describe("the built plugin over a socket", () => {
  test("marks what is wrong, and counts it in the status bar, with a window's timers", async () => {
    await start();
    await stage.open("A.md");
    await until("two marks", () => marks().length === 2);
    expect(marks().map((mark) => mark.textContent)).toEqual(["wrong", "wrong"]);
    await until("the count", () => stage.status === "2 errors");
  });
});
