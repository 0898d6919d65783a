import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { create } from "@bufbuild/protobuf";
import { builtProgram, givePage, nodeRequire, windowTimers } from "../stage/node";
import { FileEditSchema } from "../../src/gen/noteschema/v1/text_pb";
import { ApplyRequestSchema } from "../../src/gen/noteschema/v1/vault_pb";
import { OLD, ScriptedService } from "../stage/scripted";

givePage();
const { Stage, until } = await import("../stage/stage");

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

async function start(files: Record<string, string> = { "A.md": "# A note\n" }): Promise<void> {
  stage = await Stage.start({ program: builtProgram(), root: "/vault", files, require: nodeRequire, timers: windowTimers(), device: { "noteschema-device": { folder: service.folder } }, data: { delay: 0 } });
  await until("the service", () => stage.plugin.session.state.name === "ready");
}

const button = (words: string): HTMLButtonElement | undefined => [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(words));

describe("changes of many notes", () => {
  test("are shown before they are made, made, and taken back", async () => {
    await start({ "A.md": OLD, "B.md": OLD });
    const editor = await stage.open("A.md");
    stage.command("migrate-note");
    await until("the difference", () => document.querySelector(".noteschema-diff-added")?.textContent?.includes("version: 2"));
    expect(editor.state.doc.toString()).toBe(OLD);
    (await until("the button", () => { const found = button("Migrate 1 note"); return found && !found.disabled && found; })).click();
    await until("the edit", () => editor.state.doc.toString().includes("version: 2"));
    stage.command("undo-bulk");
    await until("the old text", () => editor.state.doc.toString() === OLD);
  });

  test.each([
    ["something written", ["op-2", "op-1"]],
    ["nothing written", ["op-1"]],
  ] as const)("in whose middle the service goes, with %s: an open note is as it was, and what is taken back is what was written", async (goesInApply, undone) => {
    await start({ "A.md": OLD, "B.md": OLD });
    const change = (): Promise<unknown> => (stage.plugin.commands as unknown as { bulk: { make(title: string, plans: unknown): Promise<void> } }).bulk.make("Change", ["A.md", "B.md"].map((path) => ({ path, edit: create(FileEditSchema, { path, edits: [{ range: { start: { line: 1, character: 9 }, end: { line: 1, character: 10 } }, newText: "2" }] }) })));
    await change();
    const editor = await stage.open("A.md");
    service.script.goesInApply = goesInApply;
    await stage.plugin.run(change);
    expect(stage.notices.at(-1)).toMatch(/cannot be reached.*Some notes may have been changed.*takes that back/);
    expect(editor.state.doc.toString()).toBe(OLD);
    for (const count of undone.keys()) {
      stage.command("undo-bulk");
      await until("the undo", () => service.undone.length === count + 1);
      await until("its words", () => stage.notices.filter((notice) => notice.includes("put back")).length === count + 1);
    }
    expect(service.undone.map((id, i) => id || undone[i])).toEqual(undone);
    expect(service.undone[0]).toBe(undone[0]);
  });

  const many = (count: number): Promise<unknown> => stage.plugin.run(() => (stage.plugin.commands as unknown as { bulk: { make(title: string, plans: unknown): Promise<void> } }).bulk.make("Change", Array.from({ length: count }, (_, i) => ({ path: `${i}.md`, edit: create(FileEditSchema, { path: `${i}.md` }) }))));

  test("of more notes than the service takes in one call are made in parts, and taken back as one", async () => {
    await start();
    await many(10_001);
    expect(service.applied.map(({ files }) => files.length)).toEqual([10_000, 1]);
    expect(stage.notices.at(-1)).toMatch(/^10001 notes changed\./);
    stage.command("undo-bulk");
    await until("the words", () => stage.notices.at(-1)?.includes("put back"));
    expect(service.undone).toEqual(["op-2", "op-1"]);
  });

  test("of which the service refuses a part say that others were changed, and those are taken back", async () => {
    await start();
    service.script.mostChanges = 1;
    await many(10_001);
    expect(stage.notices.at(-1)).toMatch(/^The journal cannot be written\. Some notes were changed before\. .* takes that back\.$/);
    stage.command("undo-bulk");
    await until("the words", () => stage.notices.at(-1)?.includes("put back"));
    expect(service.undone).toEqual(["op-1"]);
  });

  test("say how far they are where they take long, and are stopped and taken back", async () => {
    await start();
    service.script.waitsInApply = true;
    const end = many(2);
    const stop = await until("the notice", () => document.querySelector<HTMLElement>(".notice .noteschema-stop"));
    expect(stop.parentElement?.textContent).toBe("Change: 1 of 2Stop");
    stop.click();
    await end;
    expect(stage.notices.at(-1)).toMatch(/^Stopped\. Some notes may have been changed before\. .* takes that back\.$/);
    expect(document.querySelector(".noteschema-stop")).toBeNull();
    stage.command("undo-bulk");
    await until("the undo", () => service.undone.length === 1);
    expect(service.undone).toEqual(["op-1"]);
  });

  test("are taken back one after another, and one that is asked for twice at once costs no other", async () => {
    await start();
    await many(1);
    await many(1);
    const backs = (): number => stage.notices.filter((notice) => notice.includes("put back")).length;
    stage.command("undo-bulk");
    stage.command("undo-bulk");
    await until("both", () => backs() === 2);
    stage.command("undo-bulk");
    await until("the first change", () => backs() === 3);
    expect(service.undone).toEqual(["op-2", "op-2", "op-1"]);
  });

  test("that were not made since the plugin was loaded are only taken back when they are chosen", async () => {
    await start();
    stage.command("undo-bulk");
    await until("the words", () => stage.notices.at(-1) === "There is nothing to undo.");
    for (const title of ["enrich --write", "Migrate the vault"]) {
      service.applied.push(create(ApplyRequestSchema, { title, files: [{ path: "A.md" }, { path: "B.md" }] }));
      service.begun.push(Date.UTC(2025, 2, 1, 12));
    }
    stage.command("undo-bulk");
    const items = await until("the list", () => { const found = [...document.querySelectorAll<HTMLElement>(".suggestion-item")]; return found.length > 0 && found; });
    expect(items.map((item) => item.firstElementChild?.textContent)).toEqual(["Migrate the vault", "enrich --write"]);
    expect(items[1]?.textContent).toMatch(/Mar.*2025.*, 2 notes$/);
    expect(service.undone).toEqual([]);
    items[1]?.click();
    await until("the words", () => stage.notices.at(-1)?.includes("put back"));
    expect(service.undone).toEqual(["op-1"]);
  });
});
