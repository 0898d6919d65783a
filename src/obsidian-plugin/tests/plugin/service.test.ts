import { afterEach, describe, expect, test } from "vitest";
import { builtProgram, givePage, nodeRequire, windowTimers } from "../stage/node";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { DiskVault, program, RealService } from "../stage/service";

givePage();
const { Stage, until } = await import("../stage/stage");
type StageType = Awaited<ReturnType<typeof Stage.start>>;

const SCHEMA = `schema: decision
match: { type: decision }
fields:
  decided: { type: date, required: true, description: The day it was decided. }
  status: { type: enum, values: [proposed, accepted], required: true }
`;
const NOTE = `---
type: decision
decided: 12.3.2025
status: acepted
---

# Keep both pumps
`;

const ends: Array<() => unknown> = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function running(): Promise<RealService> {
  const service = new RealService();
  ends.push(() => service.dispose());
  await service.start();
  return service;
}

function vault(files: Record<string, string> = { "schemas/decision.yaml": SCHEMA, "Pumps.md": NOTE }): DiskVault {
  const made = new DiskVault(files);
  ends.push(() => made.dispose());
  return made;
}

async function stage(service: RealService, disk: DiskVault, data: unknown = { delay: 0 }): Promise<StageType> {
  const made = await Stage.start({
    program: builtProgram(), root: disk.root, files: disk.files, require: nodeRequire, timers: windowTimers(),
    device: { "noteschema-device": { folder: service.folder } }, data, written: (path, text) => disk.write(path, text),
  });
  ends.push(() => made.close());
  return made;
}

const marks = (): string[] => [...document.querySelectorAll(".cm-lintRange")].map((mark) => mark.textContent ?? "");

describe("with the real service", () => {
  test("finds what is wrong at the exact place, and a fix is one step of undo", async () => {
    const app = await stage(await running(), vault());
    const editor = await app.open("Pumps.md");
    await until("marks", () => marks().includes("acepted") && marks().includes("12.3.2025"));
    const checking = app.plugin.checks.of(editor)!;
    const finding = checking.shown.find((one) => editor.state.sliceDoc(one.from, one.to) === "acepted")!;
    editor.dispatch({ selection: { anchor: editor.state.doc.length } });
    await checking.fix(finding.diagnostic.rule, finding.diagnostic.fixes[0]!.title, finding.from);
    expect(editor.state.doc.toString()).toBe(NOTE.replace("acepted", "accepted"));
    expect(editor.state.selection.main.head).toBe(editor.state.doc.length);
    await until("the mark to go", () => !marks().includes("acepted"));
    app.undo(editor);
    expect(editor.state.doc.toString()).toBe(NOTE);
  });

  test("comes back by itself after the service was killed, keeps its marks meanwhile, and says so once", async () => {
    const service = await running();
    const app = await stage(service, vault());
    await app.open("Pumps.md");
    await until("marks", () => marks().length > 0);
    const before = marks();
    await service.kill();
    await until("the state", () => app.status.startsWith("Service"));
    expect(marks()).toEqual(before);
    await service.start();
    await until("the service", () => app.plugin.session.state.name === "ready", 15_000);
    await until("the count", () => /error/.test(app.status));
    expect(app.notices.length).toBeLessThanOrEqual(1);
  });

  test("checks again when a schema is edited while a note is open", async () => {
    const disk = vault();
    const app = await stage(await running(), disk);
    await app.open("Pumps.md");
    await until("marks", () => marks().includes("acepted"));
    disk.write("schemas/decision.yaml", SCHEMA.replace("accepted", "accepted, acepted"));
    await until("the mark to go", () => !marks().includes("acepted"));
    expect(marks()).toContain("12.3.2025");
  });

  test.skipIf(process.platform === "win32")("is started where this device allows it, once, and ended and started again when asked", async () => {
    const service = await running();
    await service.kill();
    const { file, args } = program();
    // What is started is one program by its absolute path. Here it is the built one, in a folder of its own.
    const script = path.join(service.folder, "noteschema");
    writeFileSync(script, `#!/bin/sh\nexport NOTESCHEMA_RUNTIME_DIR='${service.folder}'\nexec '${file}' ${args.map((arg) => `'${arg}'`).join(" ")} "$@"\n`, { mode: 0o755 });
    const disk = vault();
    const app = await Stage.start({
      program: builtProgram(), root: disk.root, files: disk.files, require: nodeRequire, timers: windowTimers(),
      device: { "noteschema-device": { folder: service.folder, start: true, program: script } }, data: { delay: 0, logLevel: "all" },
    });
    ends.push(() => app.close());
    const pid = await until("the service", () => app.plugin.session.state.name === "ready" && app.plugin.session.state.processId, 20_000);
    expect(app.plugin.log.text.match(/Started the service/g)).toHaveLength(1);
    await app.plugin.restartService();
    const next = await until("another process", () => app.plugin.session.state.name === "ready" && app.plugin.session.state.processId !== pid && app.plugin.session.state.processId, 20_000);
    process.kill(Number(next));
  });

  test("holds two vaults apart", async () => {
    const service = await running();
    const first = await stage(service, vault());
    await first.open("Pumps.md");
    await until("marks", () => marks().includes("acepted"));
    await first.close();
    const second = await stage(service, vault({ "schemas/decision.yaml": SCHEMA.replace("accepted", "acepted"), "Pumps.md": NOTE }));
    await second.open("Pumps.md");
    await until("marks", () => marks().includes("12.3.2025"));
    expect(marks()).not.toContain("acepted");
  });
});
