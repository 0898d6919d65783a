// Filling in, making and migrating notes, in the built plugin and with the real service.
import { describe, expect, test } from "vitest";
import { button, enter, marks, press, running, stage, until, vault } from "../stage/real";

const PUMP_HOUSE = "Meetings/2025-03-26 Pump house.md";
const GAUGES = "Archive/2024-05-02 Gauges with radio.md";
const DECISION = "Decisions/2025-03-10 Fenders from one supplier.md";

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".noteschema-change")];
const field = <T extends HTMLElement>(key: string, kind: string): Promise<T> => until(`the field ${key}`, () => document.querySelector<T>(`[data-field=${key}] ${kind}`));

describe("filling in", () => {
  test("writes what is ticked and nothing else, as one step of undo", async () => {
    const disk = vault();
    const app = await stage(await running(), disk);
    const editor = await app.open(PUMP_HOUSE);
    await until("a check", () => app.status !== "NoteSchema" && app.plugin.activeResult);
    const before = editor.state.doc.toString();
    app.command("enrich-note");
    await until("the changes", () => rows().length > 0);
    expect(rows().map((row) => row.querySelector(".noteschema-change-field")?.textContent)).toEqual(["title", "date", "Order of the fields"]);
    expect(rows()[1]!.querySelector(".noteschema-new")?.textContent).toBe("2025-03-26");
    expect(rows()[1]!.querySelector(".noteschema-reason")?.textContent).toContain("file.name");
    for (const row of [rows()[0]!, rows()[2]!]) row.querySelector("input")!.click();
    await press("Fill in 1 value");
    await until("the edit", () => editor.state.doc.toString() !== before);
    expect(editor.state.doc.toString()).toBe(before.replace("type: site-visit\n", "type: site-visit\ndate: 2025-03-26\n"));
    app.undo(editor);
    expect(editor.state.doc.toString()).toBe(before);
  });

  test("says so where the note has changed while the dialog was open, and writes nothing over it", async () => {
    const app = await stage(await running(), vault());
    const editor = await app.open(PUMP_HOUSE);
    await until("a check", () => app.plugin.activeResult);
    app.command("enrich-note");
    await until("the changes", () => rows().length > 0);
    editor.dispatch({ changes: { from: editor.state.doc.length, insert: "\nWritten meanwhile.\n" } });
    const meanwhile = editor.state.doc.toString();
    await press("Fill in 3 values");
    await until("the words", () => app.notices.some((notice) => notice.includes("has changed since")));
    expect(editor.state.doc.toString()).toBe(meanwhile);
  });

  test("of the vault is seen first, writes through the service, and is taken back", async () => {
    const disk = vault();
    const app = await stage(await running(), disk);
    const editor = await app.open(PUMP_HOUSE);
    const open = editor.state.doc.toString();
    const closed = "Meetings/2025-02-11 Quay 4 in the wind.md";
    const text = disk.read(closed);
    await until("the service", () => app.plugin.session.state.name === "ready");
    app.command("enrich-vault");
    await until("the notes", () => /Nothing has been changed/.test(document.querySelector(".noteschema-preview .noteschema-summary")?.textContent ?? ""));
    await press("Fill in ");
    await until("the edit", () => editor.state.doc.toString().includes("date: 2025-03-26"));
    await until("the file", () => disk.read(closed) !== text);
    expect(disk.read(closed)).toContain("title: Quay 4 in the wind\n");
    await until("the words", () => app.notices.some((notice) => notice.includes("changed.")));
    app.command("undo-bulk");
    await until("the old text", () => disk.read(closed) === text && editor.state.doc.toString() === open);
  });
});

describe("migrating", () => {
  test("a note is seen first, made in its editor, and taken back", async () => {
    const app = await stage(await running(), vault());
    const editor = await app.open(GAUGES);
    const before = editor.state.doc.toString();
    await until("the service", () => app.plugin.session.state.name === "ready");
    app.command("migrate-note");
    await until("the difference", () => [...document.querySelectorAll(".noteschema-diff-added")].some((line) => line.textContent?.includes("decided: 2024-05-02")));
    expect(document.querySelector(".noteschema-steps")?.textContent).toContain("What we decided");
    await press("Migrate 1 note");
    const after = before.replace("decided_on:", "schema_version: 2\ndecided:").replace("## What we decided", "## Decision");
    await until("the edit", () => editor.state.doc.toString() === after);
    app.command("undo-bulk");
    await until("the old text", () => editor.state.doc.toString() === before);
  });

  test("of the vault leaves what is not ticked and what cannot be migrated, and says why", async () => {
    const disk = vault();
    const app = await stage(await running(), disk);
    await app.open(DECISION);
    await until("the service", () => app.plugin.session.state.name === "ready");
    app.command("migrate-vault");
    await until("all notes", () => /left as they are/.test(document.querySelector(".noteschema-preview .noteschema-summary")?.textContent ?? ""));
    const left = [...document.querySelectorAll<HTMLElement>(".noteschema-plans li.is-left")];
    expect(left.map((row) => row.querySelector("span")?.textContent)).toContain("2025-03-18 Budget round");
    left.find((row) => row.textContent?.includes("Budget round"))!.querySelector("button")!.click();
    expect(document.querySelector(".noteschema-problem-note")?.textContent).toContain("18/03/2025");
    const outage = [...document.querySelectorAll<HTMLElement>(".noteschema-plans li")].find((row) => row.textContent?.includes("Outage planning"))!;
    outage.querySelector("input")!.click();
    const [kept, fender, gauges] = ["Meetings/2025-03-03 Outage planning.md", "Meetings/2025-03-10 Fender bids.md", GAUGES].map((name) => disk.read(name));
    await press("Migrate ");
    await until("the files", () => disk.read("Meetings/2025-03-10 Fender bids.md").includes("schema_version: 3") && disk.read(GAUGES).includes("decided: 2024-05-02"));
    expect(disk.read("Meetings/2025-03-03 Outage planning.md")).toBe(kept);
    await until("the words", () => app.notices.some((notice) => notice.includes("changed.")));
    app.command("undo-bulk");
    await until("the old texts", () => disk.read("Meetings/2025-03-10 Fender bids.md") === fender && disk.read(GAUGES) === gauges);
  });

  test("leaves a note that changed on disk after it was looked at, and names it", async () => {
    const disk = vault();
    const app = await stage(await running(), disk);
    await app.open(DECISION);
    await until("the service", () => app.plugin.session.state.name === "ready");
    app.command("migrate-vault");
    await until("all notes", () => /Nothing has been changed/.test(document.querySelector(".noteschema-preview .noteschema-summary")?.textContent ?? ""));
    const changed = `${disk.read(GAUGES)}\nWritten by another program.\n`;
    disk.write(GAUGES, changed);
    await press("Migrate ");
    await until("the words", () => app.notices.some((notice) => notice.includes(GAUGES)));
    expect(disk.read(GAUGES)).toBe(changed);
    expect(disk.read("Meetings/2025-03-10 Fender bids.md")).toContain("schema_version: 3");
  });
});

describe("links to sections that a migration renames", () => {
  const schema = "schema: talk\nversion: 2\nbody:\n  sections:\n    result: { heading: Result }\nmigrations:\n  2:\n    - rename_section: { from: Outcome, to: result }\n";
  const talk = "---\ntype: talk\n---\n## Outcome\n";
  const files = { "schemas/talk.yaml": schema, "Talks/Weir.md": talk, "Talks/Lock.md": talk, "Log.md": "See [[Weir#Outcome]] and [[Lock#Outcome]].\n" };

  test("follow, also where one note alone is migrated, and are counted by themselves", async () => {
    const disk = vault(files);
    const app = await stage(await running(), disk);
    await app.open("Talks/Weir.md");
    await until("the service", () => app.plugin.session.state.name === "ready");
    app.command("migrate-note");
    await until("all notes", () => document.querySelector(".noteschema-preview .noteschema-summary")?.textContent === "1 note; links to renamed sections in 1 other. Nothing has been changed yet.");
    expect(document.querySelector(".noteschema-plans li:last-child small")?.textContent).toBe("links only");
    document.querySelector<HTMLElement>(".noteschema-plans li:last-child button")!.click();
    expect([...document.querySelectorAll(".noteschema-steps li")].map((step) => step.textContent)).toEqual(["Links follow sections that are renamed in other notes", "[[Weir#Outcome]] becomes [[Weir#Result]]"]);
    await press("Migrate 1 note, change links in 1");
    await until("the link", () => disk.read("Log.md") === "See [[Weir#Result]] and [[Lock#Outcome]].\n");
    // The open note follows when the service has written the others.
    await until("the heading", () => app.activeText.includes("## Result"));
  });

  test("stay where the note is not ticked", async () => {
    const disk = vault(files);
    const app = await stage(await running(), disk);
    await app.open("Log.md");
    await until("the service", () => app.plugin.session.state.name === "ready");
    app.command("migrate-vault");
    await until("all notes", () => /2 notes; links to renamed sections in 1 other/.test(document.querySelector(".noteschema-preview .noteschema-summary")?.textContent ?? ""));
    [...document.querySelectorAll<HTMLElement>(".noteschema-plans li")].find((row) => row.textContent?.startsWith("Weir"))!.querySelector("input")!.click();
    await press("Migrate 1 note, change links in 1");
    await until("the link", () => app.activeText === "See [[Weir#Outcome]] and [[Lock#Result]].\n");
    await until("the note", () => disk.read("Talks/Lock.md").includes("## Result"));
    expect(disk.read("Talks/Weir.md")).toBe(talk);
  });
});

test("a note with CRLF that is open is changed with the others, in its editor", async () => {
  const disk = vault();
  const text = disk.read(GAUGES);
  disk.write(GAUGES, disk.files[GAUGES] = text.replaceAll("\n", "\r\n"));
  const app = await stage(await running(), disk);
  const editor = await app.open(GAUGES);
  expect(editor.state.doc.toString()).toBe(text);
  await until("the service", () => app.plugin.session.state.name === "ready");
  app.command("migrate-note");
  await press("Migrate 1 note");
  await until("the edit", () => editor.state.doc.toString() === text.replace("decided_on:", "schema_version: 2\ndecided:").replace("## What we decided", "## Decision"));
  app.command("undo-bulk");
  await until("the old text", () => editor.state.doc.toString() === text);
});

test("a note that a link names lies where new notes go, and goes when the fix is taken back", async () => {
  const disk = vault({ "Talks/Weir.md": "See [[Nobody yet]].\n" });
  const app = await stage(await running(), disk);
  const editor = await app.open("Talks/Weir.md");
  await until("the mark", () => marks().includes("Nobody yet"));
  const checking = app.plugin.checks.of(editor)!;
  const { diagnostic, from } = checking.shown[0]!;
  const fixing = checking.fix(diagnostic.rule, diagnostic.fixes.find((fix) => fix.title.startsWith("Create"))!.title, from);
  await press("Change 1 note");
  await fixing;
  expect(disk.read("Talks/Nobody yet.md")).toBe("");
  await until("the mark to go", () => marks().length === 0);
  app.command("undo-bulk");
  await until("the note to go", () => app.app.vault.getFileByPath("Talks/Nobody yet.md") === null);
  await until("the mark to come back", () => marks().includes("Nobody yet"));
});

describe("a new note", () => {
  test("has its place, its sections and its links from the service", async () => {
    const disk = vault();
    const app = await stage(await running(), disk);
    await app.open(DECISION);
    await until("the service", () => app.plugin.session.state.name === "ready");
    app.command("new-note");
    enter(await until("the types", () => document.querySelector<HTMLSelectElement>(".noteschema-new-note select")), "decision");
    enter(await field<HTMLSelectElement>("status", "select"), "accepted");
    await press("Create");
    await until("what is missing", () => document.querySelector(".noteschema-form-problem")?.textContent?.includes("By"));
    const by = await field<HTMLInputElement>("by", "input");
    by.focus();
    enter(by, "Tomas Lind, rub");
    const suggested = (): string[] => [...document.querySelectorAll(".suggestion-item")].map((item) => item.textContent ?? "");
    await until("the people of the vault", () => suggested()[0] === "Ruben Okafor");
    document.querySelector(".suggestion-item")!.dispatchEvent(new window.MouseEvent("mousedown", { bubbles: true }));
    expect(by.value).toBe("Tomas Lind, Ruben Okafor");
    enter(document.querySelector<HTMLInputElement>("[data-field=decided] input")!, "2025-05-02");
    enter(document.querySelector<HTMLInputElement>(".noteschema-new-note input")!, "2025-05-02 One crane less");
    await until("its place", () => document.querySelector(".noteschema-form-place")?.textContent?.startsWith("2025-05-02 One crane less.md"));
    await press("Create");
    const file = await until("the note", () => app.app.vault.getFileByPath("2025-05-02 One crane less.md"));
    const text = await app.text(file.path);
    expect(text).toMatch(/^---\ntype: decision\n/);
    expect(text).toContain('by:\n  - "[[Tomas Lind]]"\n  - "[[Ruben Okafor]]"\n');
    expect(text).toContain("## Decision\n");
    await until("it is open", () => app.app.workspace.getActiveFile()?.path === file.path);
    await until("it is checked", () => app.plugin.activeResult?.path === file.path);
    expect(marks()).not.toContain("accepted");
  });

  test("is refused where there is one of its name, and the form stays as it is", async () => {
    const app = await stage(await running(), vault());
    await app.open(DECISION);
    await until("the service", () => app.plugin.session.state.name === "ready");
    app.command("new-note");
    enter(await until("the types", () => document.querySelector<HTMLSelectElement>(".noteschema-new-note select")), "decision");
    enter(await field<HTMLSelectElement>("status", "select"), "proposed");
    enter(document.querySelector<HTMLInputElement>("[data-field=by] input")!, "Tomas Lind");
    enter(document.querySelector<HTMLInputElement>(".noteschema-new-note input")!, DECISION);
    await press("Create");
    await until("the words", () => document.querySelector(".noteschema-form-problem")?.textContent?.includes("already"));
    expect(button("Create")).toBeDefined();
    expect(document.querySelector<HTMLInputElement>("[data-field=by] input")!.value).toBe("Tomas Lind");
  });
});

test("a fix in another note says so, takes its mark here away, and is taken back", async () => {
  const schema = "schema: decision\nmatch: { type: decision }\nfields:\n  type: { type: string }\n  by: { type: link, to: person }\n";
  const disk = vault({ "schemas/decision.yaml": schema, "Ida.md": "# Ida\n", "Pumps.md": '---\ntype: decision\nby: "[[Ida]]"\n---\n' });
  const app = await stage(await running(), disk);
  const editor = await app.open("Pumps.md");
  await until("the mark", () => marks().some((mark) => mark.includes("Ida")));
  const checking = app.plugin.checks.of(editor)!;
  const { diagnostic, from } = checking.shown[0]!;
  const { title } = diagnostic.fixes.find((fix) => fix.title.includes("Ida.md"))!;
  // It needs eyes: what it would change is shown first, and leaving that changes nothing.
  const looked = checking.fix(diagnostic.rule, title, from);
  await until("the difference", () => document.querySelector(".noteschema-diff-added")?.textContent?.includes("---"));
  await press("Cancel");
  await looked;
  expect(disk.read("Ida.md")).toBe("# Ida\n");
  const fix = async (): Promise<void> => {
    const fixing = checking.fix(diagnostic.rule, title, from);
    await press("Change 1 note");
    await fixing;
  };
  await fix();
  expect(disk.read("Ida.md")).toBe("---\ntype: person\n---\n# Ida\n");
  expect(app.notices.at(-1)).toContain("Changed Ida.md");
  await until("the mark to go", () => marks().length === 0);
  app.command("undo-bulk");
  await until("the mark to come back", () => marks().some((mark) => mark.includes("Ida")));
  expect(disk.read("Ida.md")).toBe("# Ida\n");
  // The same fix again, after the note has changed meanwhile.
  await app.changeOutside("Ida.md", "# Ida Marsh\n");
  await until("the file", () => disk.read("Ida.md") === "# Ida Marsh\n");
  await until("a fix for the new text", async () => {
    await fix();
    return disk.read("Ida.md") === "---\ntype: person\n---\n# Ida Marsh\n";
  });
});
