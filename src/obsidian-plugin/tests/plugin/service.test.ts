import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { program } from "../stage/service";
import { marks, running, stage, until, vault } from "../stage/real";

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

const FILES = { "schemas/decision.yaml": SCHEMA, "Pumps.md": NOTE };

describe("with the real service", () => {
  test("finds what is wrong at the exact place, and a fix is one step of undo", async () => {
    const app = await stage(await running(), vault(FILES));
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
    const app = await stage(service, vault(FILES));
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
    const disk = vault(FILES);
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
    const disk = vault(FILES);
    const app = await stage(service, disk, { device: { start: true, program: script }, data: { delay: 0, logLevel: "all" } });
    const pid = await until("the service", () => app.plugin.session.state.name === "ready" && app.plugin.session.state.processId, 20_000);
    expect(app.plugin.log.text.match(/Started the service/g)).toHaveLength(1);
    await app.plugin.restartService();
    const next = await until("another process", () => app.plugin.session.state.name === "ready" && app.plugin.session.state.processId !== pid && app.plugin.session.state.processId, 20_000);
    process.kill(Number(next));
  });

  test("holds two vaults apart", async () => {
    const service = await running();
    const first = await stage(service, vault(FILES));
    await first.open("Pumps.md");
    await until("marks", () => marks().includes("acepted"));
    await first.close();
    const second = await stage(service, vault({ "schemas/decision.yaml": SCHEMA.replace("accepted", "acepted"), "Pumps.md": NOTE }));
    await second.open("Pumps.md");
    await until("marks", () => marks().includes("12.3.2025"));
    expect(marks()).not.toContain("acepted");
  });
});
