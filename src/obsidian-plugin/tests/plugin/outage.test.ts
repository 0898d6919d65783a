// What may go wrong between the built plugin and the real service, over its socket.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { builtProgram } from "../stage/node";
import { atEnd, button, enter, marks, press, running, stage, until, vault } from "../stage/real";

const SCHEMA = `schema: decision
match: { type: decision }
fields:
  type: { type: string }
  decided: { type: date, required: true, derive: find_date(file.name) }
  status: { type: enum, values: [proposed, accepted], required: true }
  by: { type: string, default: Ilse }
`;
const NOTE = `---
type: decision
decided: 12.3.2025
status: acepted
---

# Keep both pumps
`;
const FILES = { "schemas/decision.yaml": SCHEMA, "Pumps.md": NOTE, "2025-03-10 Crane.md": "---\ntype: decision\nstatus: accepted\n---\n" };

const discoveryOf = (folder: string): string => path.join(folder, "v1.json");

describe("the service is killed", () => {
  test("while one types: the text is what was typed, marks stay at their places, and the rest comes when it is back", async () => {
    const service = await running();
    const app = await stage(service, vault(FILES));
    const editor = await app.open("Pumps.md");
    await until("marks", () => marks().includes("acepted"));
    editor.dispatch({ selection: { anchor: editor.state.doc.length } });
    for (const word of "The second pump stays. ".split(/(?<= )/)) {
      app.type(editor, word);
      if (word === "second ") await service.kill();
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    editor.dispatch({ changes: { from: 0, to: 0, insert: "" }, selection: { anchor: NOTE.indexOf("acepted") } });
    app.type(editor, "x");
    await until("the state", () => app.status === "Service away");
    expect(editor.state.doc.toString()).toBe(`${NOTE.replace("acepted", "xacepted")}The second pump stays. `);
    expect(marks()).toContain("acepted");
    await service.start();
    await until("the whole mark", () => marks().includes("xacepted"), 20_000);
    await until("the count", () => /error/.test(app.status));
    expect(app.notices.length).toBeLessThanOrEqual(1);
  });

  test("while a fix is asked for: it is not made, that is said, and it can be made afterwards", async () => {
    const service = await running();
    const app = await stage(service, vault(FILES));
    const editor = await app.open("Pumps.md");
    await until("marks", () => marks().includes("acepted"));
    const checking = app.plugin.checks.of(editor)!;
    const finding = checking.shown.find((one) => editor.state.sliceDoc(one.from, one.to) === "acepted")!;
    await service.kill();
    app.type(editor, " ");
    editor.dispatch({ changes: { from: 0, to: 1 } });
    await checking.fix(finding.diagnostic.rule, finding.diagnostic.fixes[0]!.title, finding.from);
    expect(app.notices).toContain("The NoteSchema service cannot be reached. The fix cannot be made now.");
    expect(editor.state.doc.toString()).toBe(NOTE);
    await service.start();
    await until("the service", () => app.plugin.session.state.name === "ready", 20_000);
    await checking.fix(finding.diagnostic.rule, finding.diagnostic.fixes[0]!.title, finding.from);
    expect(editor.state.doc.toString()).toBe(NOTE.replace("acepted", "accepted"));
  });

  test("and comes back to settings that are broken: marks stay, and of a fix that is not made it is said why", async () => {
    const service = await running();
    const disk = vault(FILES);
    const app = await stage(service, disk);
    const editor = await app.open("Pumps.md");
    await until("marks", () => marks().includes("acepted"));
    const checking = app.plugin.checks.of(editor)!;
    const finding = checking.shown.find((one) => editor.state.sliceDoc(one.from, one.to) === "acepted")!;
    await service.kill();
    disk.write("noteschema.yaml", "rulez: {}\n");
    await service.start();
    await until("the state", () => app.status === "Not checked", 20_000);
    await checking.fix(finding.diagnostic.rule, finding.diagnostic.fixes[0]!.title, finding.from);
    expect(app.notices.at(-1)).toMatch(/^The settings cannot be used: .*rulez.* The fix cannot be made now\.$/s);
    expect(editor.state.doc.toString()).toBe(NOTE);
  });

  test("between a look at changes and making them: nothing is written, and that is said", async () => {
    const service = await running();
    const disk = vault(FILES);
    const app = await stage(service, disk);
    await app.open("Pumps.md");
    await until("marks", () => marks().length > 0);
    app.command("enrich-vault");
    await until("the notes", () => /Nothing has been changed/.test(document.querySelector(".noteschema-preview .noteschema-summary")?.textContent ?? ""));
    await service.kill();
    await press("Fill in ");
    await until("the words", () => app.notices.some((notice) => notice.includes("cannot be reached")));
    expect(disk.read("2025-03-10 Crane.md")).toBe(FILES["2025-03-10 Crane.md"]);
  });

  test("while a form is open: it keeps what was entered, and the note is made when the service is back", async () => {
    const service = await running();
    const app = await stage(service, vault(FILES));
    await app.open("Pumps.md");
    await until("the service", () => app.plugin.session.state.name === "ready");
    app.command("new-note");
    enter(await until("the types", () => document.querySelector<HTMLSelectElement>(".noteschema-new-note select")), "decision");
    enter(await until("the status", () => document.querySelector<HTMLSelectElement>("[data-field=status] select")), "proposed");
    enter(document.querySelector<HTMLInputElement>(".noteschema-new-note input")!, "2025-05-02 A third pump");
    await service.kill();
    await press("Create");
    await until("the words", () => /away|reached/.test(document.querySelector(".noteschema-form-problem")?.textContent ?? ""));
    await service.start();
    await until("the service", () => app.plugin.session.state.name === "ready", 20_000);
    expect(button("Create")).toBeDefined();
    await press("Create");
    const file = await until("the note", () => app.app.vault.getFileByPath("2025-05-02 A third pump.md"));
    expect(await app.text(file.path)).toContain("status: proposed\n");
  });
});

describe("the service is there", () => {
  test("and does not take the token: marks come as soon as the discovery file has the right one", async () => {
    const service = await running();
    const right = readFileSync(discoveryOf(service.folder), "utf8");
    writeFileSync(discoveryOf(service.folder), right.replace(/("token":\s*")[^"]+/, "$1wrong"));
    const app = await stage(service, vault(FILES));
    await app.open("Pumps.md");
    await until("the state", () => app.status === "Service refuses");
    expect(marks()).toEqual([]);
    expect(app.plugin.serviceWords()).toContain("token");
    writeFileSync(discoveryOf(service.folder), right);
    await until("marks", () => marks().includes("acepted"), 20_000);
  });

  test("and its discovery file can be read by others: it is not trusted", async (context) => {
    if (process.platform === "win32") return context.skip("Windows keeps files of a user's profile to the user.");
    const service = await running();
    const { chmodSync } = await import("node:fs");
    chmodSync(discoveryOf(service.folder), 0o644);
    const app = await stage(service, vault(FILES));
    await until("the state", () => app.status === "Service refuses");
    expect(app.plugin.serviceWords()).toContain("not trusted");
  });

  test("and speaks another protocol: it says what to update", async () => {
    const service = await running();
    // The built plugin, as a later version of it would be.
    const program = builtProgram().replace("{min:1,max:1}", "{min:9,max:9}");
    expect(program).not.toBe(builtProgram());
    copyFileSync(discoveryOf(service.folder), path.join(service.folder, "v9.json"));
    const app = await stage(service, vault(FILES), { program });
    await until("the state", () => app.status === "Service to be updated");
    expect(app.plugin.serviceWords()).toMatch(/versions 9 to 9.*\b1\b/s);
  });

  test("and a schema is broken by an edit: the last good one stays in force, also for what one types", async () => {
    const disk = vault(FILES);
    const app = await stage(await running(), disk);
    const editor = await app.open("Pumps.md");
    await until("marks", () => marks().includes("acepted"));
    disk.write("schemas/decision.yaml", SCHEMA.replace("type: enum", "type: enumm"));
    await new Promise((resolve) => setTimeout(resolve, 400));
    editor.dispatch({ selection: { anchor: NOTE.indexOf("acepted") } });
    app.type(editor, "x");
    await until("the new mark", () => marks().includes("xacepted"));
    disk.write("schemas/decision.yaml", SCHEMA.replace("proposed", "proposed, xacepted"));
    await until("the mark to go", () => !marks().includes("xacepted"));
  });
});

describe("a note changes underneath", () => {
  test("by sync, while it is open: marks are those of the new text, and a fix for the old one is not made", async () => {
    const app = await stage(await running(), vault(FILES));
    const editor = await app.open("Pumps.md");
    await until("marks", () => marks().includes("acepted"));
    const checking = app.plugin.checks.of(editor)!;
    const old = checking.shown.find((one) => editor.state.sliceDoc(one.from, one.to) === "acepted")!;
    await app.changeOutside("Pumps.md", NOTE.replace("acepted", "acceptd").replace("# Keep", "# We keep"));
    await checking.apply(old.diagnostic.fixes[0]!.files);
    expect(app.notices).toContain("The note has changed since. Nothing was changed.");
    await until("the new marks", () => marks().includes("acceptd"));
    expect(editor.state.doc.toString()).toContain("# We keep");
  });

  test("while it is closed: a fix from the panel leaves it as it is, and says so", async () => {
    const disk = vault(FILES);
    const app = await stage(await running(), disk);
    await app.open("2025-03-10 Crane.md");
    await until("the service", () => app.plugin.session.state.name === "ready");
    await app.plugin.vaultProblems.check();
    const problem = app.plugin.vaultProblems.state.problems.find((one) => one.path === "Pumps.md" && one.diagnostic.rule === "not-allowed")!;
    const changed = NOTE.replace("# Keep", "# We keep");
    await app.changeOutside("Pumps.md", changed);
    await app.plugin.run(() => app.plugin.fixProblem(problem, problem.diagnostic.fixes[0]!));
    expect(app.notices.at(-1)).toContain("has changed since");
    expect(disk.read("Pumps.md")).toBe(changed);
  });
});

test("a service that the plugin may start is told where to leave its discovery file, and why it did not stay is said", async (context) => {
  if (process.platform === "win32") return context.skip();
  const folder = mkdtempSync(path.join(tmpdir(), "noteschema-start-"));
  atEnd(() => rmSync(folder, { recursive: true }));
  const program = path.join(folder, "noteschema");
  writeFileSync(program, '#!/bin/sh\necho "$1 $NOTESCHEMA_RUNTIME_DIR" > "$0.said"\nexit 3\n', { mode: 0o700 });
  const app = await stage({ folder }, vault(FILES), { device: { start: true, program } });
  await until("the start", () => existsSync(`${program}.said`) && readFileSync(`${program}.said`, "utf8") === `serve ${folder}\n`);
  await until("the words", () => app.plugin.serviceWords().includes("ended with status 3"));
  Object.assign(app.plugin.device, { program: path.join(folder, "nothing") });
  expect(await app.plugin.testService()).toContain("could not be started");
  Object.assign(app.plugin.device, { program: "noteschema" });
  expect(await app.plugin.testService()).toContain("absolute path");
});

test("two vaults are open at once, with one service: each has its own schemas, and both come back", async () => {
  const service = await running();
  const disks = [vault(FILES), vault({ ...FILES, "schemas/decision.yaml": SCHEMA.replace("accepted", "acepted") })];
  const apps = [await stage(service, disks[0]!), await stage(service, disks[1]!)];
  const marksOf = (app: (typeof apps)[number]): string[] => [...app.host.querySelectorAll(".cm-lintRange")].map((mark) => mark.textContent ?? "");
  for (const app of apps) await app.open("Pumps.md");
  await until("marks in both", () => marksOf(apps[0]!).includes("acepted") && marksOf(apps[1]!).includes("12.3.2025"));
  expect(marksOf(apps[1]!)).not.toContain("acepted");
  disks[1]!.write("schemas/decision.yaml", SCHEMA.replace("type: date, required: true, derive: find_date(file.name)", "type: string"));
  await until("the other schema", () => marksOf(apps[1]!).includes("acepted") && !marksOf(apps[1]!).includes("12.3.2025"));
  expect(marksOf(apps[0]!)).toContain("12.3.2025");
  await service.kill();
  await until("both to notice", () => apps.every((app) => app.status === "Service away"));
  await service.start();
  await until("both to come back", () => apps.every((app) => /error/.test(app.status)), 20_000);
  expect(marksOf(apps[0]!)).toContain("12.3.2025");
  expect(marksOf(apps[1]!)).not.toContain("12.3.2025");
});
