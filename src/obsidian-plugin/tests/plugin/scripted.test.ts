import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { JSDOM } from "jsdom";
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
const button = (words: string): HTMLButtonElement | undefined => [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(words));
const ready = (): Promise<boolean> => until("the service", () => stage.plugin.session.state.name === "ready");

describe("marks", () => {
  test("show what is wrong, and the status bar counts it, with a window's timers", async () => {
    await start();
    await stage.open("A.md");
    await until("two marks", () => marks().length === 2);
    expect(marks().map((mark) => mark.textContent)).toEqual(["wrong", "wrong"]);
    await until("the count", () => stage.status === "2 errors");
  });

  test("are not made anew when nothing changed", async () => {
    await start();
    const editor = await stage.open("A.md");
    await until("two marks", () => marks().length === 2);
    const before = marks();
    editor.dispatch({ changes: { from: editor.state.doc.length, insert: "More.\n" }, userEvent: "input.type" });
    const calls = service.lints.length;
    await until("another check", () => service.lints.length > calls);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(marks()).toEqual(before);
    expect(marks().every((mark, i) => mark === before[i])).toBe(true);
  });

  test("leave a half-typed value alone until the cursor leaves it", async () => {
    await start({ "A.md": "# A note\n\nThis is \n" });
    const editor = await stage.open("A.md");
    await ready();
    editor.dispatch({ selection: { anchor: 18 } });
    Object.defineProperty(editor, "hasFocus", { get: () => true });
    stage.type(editor, "wrong");
    await until("a check of the whole word", () => service.lints.some((lint) => lint.document?.text.includes("wrong")));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(marks()).toHaveLength(0);
    editor.dispatch({ selection: { anchor: 0 } });
    await until("the mark", () => marks().length === 1, 800);
  });

  test("come from one call at a time, and a newer text gives up the older call", async () => {
    let waiting = 0;
    let most = 0;
    service.script.beforeLint = async (_request, signal) => {
      most = Math.max(most, ++waiting);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 60);
        signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); });
      });
      waiting--;
    };
    await start();
    const editor = await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    for (let i = 0; i < 10; i++) {
      stage.type(editor, "x");
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await until("the last text to be checked", () => service.lints.at(-1)?.document?.text.startsWith("xxxxxxxxxx"));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(most).toBeLessThanOrEqual(2);
    expect(service.aborted).toBeGreaterThan(0);
  });
});

describe("fixes", () => {
  test("change the note in one step of undo, in live preview too, and do not move the cursor", async () => {
    await start({ "A.md": "wrong from the start\n" });
    const editor = await stage.open("A.md");
    await until("a mark", () => marks().length === 1);
    stage.hidesFrontmatter = true;
    editor.dispatch({ selection: { anchor: 12 } });
    await stage.plugin.checks.of(editor)?.fix("no-wrong", "Write “right”", 0);
    expect(editor.state.doc.toString()).toBe("right from the start\n");
    expect(editor.state.selection.main.head).toBe(12);
    stage.hidesFrontmatter = false;
    stage.undo(editor);
    expect(editor.state.doc.toString()).toBe("wrong from the start\n");
  });

  test("take the focus from a property first, in a window of its own too", async () => {
    await start();
    await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    // An element of another window is of no class of this one.
    const other = new JSDOM('<div class="metadata-container"><input></div>').window.document;
    other.querySelector("input")!.focus();
    Object.defineProperty(document, "activeElement", { configurable: true, get: () => other.activeElement });
    try {
      stage.command("fix-note");
      await until("the fixes", () => stage.activeText === NOTE.replaceAll("wrong", "right"));
    } finally {
      delete (document as unknown as Record<string, unknown>).activeElement;
    }
    expect(other.activeElement?.tagName).toBe("BODY");
  });

  test("are looked up again when the note changed after the answer", async () => {
    await start();
    const editor = await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    editor.dispatch({ changes: { from: 0, insert: "Above.\n" } });
    await stage.plugin.checks.of(editor)?.fix("no-wrong", "Write “right”", editor.state.doc.toString().lastIndexOf("wrong"));
    expect(editor.state.doc.toString()).toBe("Above.\n" + NOTE.replace(/wrong(?=\.)/, "right"));
  });

  test("of a closed note go through the vault, and leave it where it has changed since", async () => {
    await start({ "A.md": NOTE, "B.md": "wrong\n" });
    await stage.open("A.md");
    await ready();
    const answer = await stage.plugin.session.notes.lint({ vaultId: "v", document: { path: "B.md", text: "wrong\n" } });
    const fix = answer.diagnostics[0]!.fixes[0]!;
    await stage.plugin.notes.edit(fix.files);
    expect(await stage.text("B.md")).toBe("right\n");
    await expect(stage.plugin.notes.edit(fix.files)).rejects.toThrow("has changed since");
    expect(await stage.text("B.md")).toBe("right\n");
  });
});

describe("an outage", () => {
  test("keeps the marks and is over by itself", async () => {
    await start();
    await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    await service.kill();
    await until("the state", () => stage.status === "Service away");
    expect(marks()).toHaveLength(2);
    await service.start();
    await ready();
    await until("the count", () => stage.status === "2 errors");
    expect(stage.notices).toEqual([]);
  });

  test("by a wrong token ends when the discovery file has the right one", async () => {
    service.announce({ token: "another" });
    await start();
    await until("the refusal", () => stage.plugin.session.state.name === "away");
    expect((stage.plugin.session.state as { failure: { kind: string } }).failure.kind).toBe("refused");
    service.announce();
    await ready();
  });

  test("by another protocol says what to update", async () => {
    service.script.mismatch = true;
    await start();
    await until("the state", () => stage.status === "Service to be updated");
    expect(stage.plugin.serviceWords()).toContain("Update the plugin");
  });

  test("of a service that was never there shows what to do, and no notice", async () => {
    await service.kill();
    await service.dispose();
    await start();
    await until("the state", () => stage.status === "Service not running");
    await stage.plugin.showProblems("note");
    expect(document.querySelector(".noteschema-guidance")?.textContent).toContain("noteschema serve");
    expect(stage.notices).toEqual([]);
  });
});

describe("dialogs", () => {
  test("fill in only what is ticked", async () => {
    await start();
    const editor = await stage.open("A.md");
    await ready();
    stage.command("enrich-note");
    const ticks = await until("the dialog", () => { const found = document.querySelectorAll<HTMLInputElement>(".noteschema-change input"); return found.length === 2 && found; });
    ticks[1]!.click();
    button("Fill in 1 value")!.click();
    await until("the edit", () => editor.state.doc.toString().startsWith("date: 2025-03-10\n#"));
    expect(editor.state.doc.toString()).not.toContain("status");
  });

  test("make a note from its schema, and say what is missing", async () => {
    await start();
    await stage.open("A.md");
    await ready();
    stage.command("new-note");
    const status = await until("the form", () => document.querySelector<HTMLSelectElement>("[data-field=status] select"));
    expect(document.querySelector("[data-field=type]")).toBeNull();
    const name = document.querySelector<HTMLInputElement>(".noteschema-new-note input")!;
    name.value = "New";
    name.dispatchEvent(new window.Event("input", { bubbles: true }));
    button("Create")!.click();
    await until("what is missing", () => document.querySelector(".noteschema-form-problem")?.textContent === "Still to be filled in: Status.");
    status.value = "open";
    status.dispatchEvent(new window.Event("change", { bubbles: true }));
    const people = document.querySelector<HTMLInputElement>("[data-field=people] input")!;
    people.value = "Ilse Brandt, Tomas Lind";
    people.dispatchEvent(new window.Event("input", { bubbles: true }));
    button("Create")!.click();
    await until("the note", () => stage.app.vault.getFileByPath("Notes/New.md"));
    expect(await stage.text("Notes/New.md")).toBe('status: open\npeople: ["[[Ilse Brandt]]", "[[Tomas Lind]]"]');
  });

  test("take no suggestion for earlier words that does not fit those that were typed since", async () => {
    await start();
    await stage.open("A.md");
    await ready();
    stage.command("new-note");
    const people = await until("the form", () => document.querySelector<HTMLInputElement>("[data-field=people] input"));
    const type = (value: string): void => {
      people.value = value;
      people.dispatchEvent(new window.Event("input", { bubbles: true }));
    };
    const press = (key: string): boolean => people.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    people.focus();
    await until("suggestions", () => document.querySelector(".suggestion-item")?.textContent === "open");
    let answer = (): void => undefined;
    service.script.beforeComplete = () => new Promise((resolve) => { answer = resolve; });
    type("do");
    press("Enter");
    expect(people.value).toBe("do");
    type("op");
    press("Enter");
    expect(people.value).toBe("open");
    answer();
  });

  test("say why a note has its type", async () => {
    await start();
    await stage.open("A.md");
    await ready();
    stage.command("why-type");
    await until("the reasons", () => document.querySelector(".modal")?.textContent?.includes("says so"));
  });
});

describe("the panel", () => {
  test("says why it shows nothing of a note that is open for reading", async () => {
    await start({ "A.md": NOTE, "Old/B.md": NOTE });
    await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    stage.command("show-problems");
    stage.readingView = true;
    await stage.open("Old/B.md");
    await until("the words", () => document.querySelector(".noteschema-empty")?.textContent?.startsWith("B is open for reading."));
    expect(stage.command("check-note")).toBe(true);
    expect(stage.notices.at(-1)).toMatch(/^The note is open for reading/);
  });

  test("lists ten thousand problems with few of them in the page, and finds one by words", async () => {
    service.manyNotes = 10_000;
    await start();
    await stage.open("A.md");
    await ready();
    stage.command("check-vault");
    await until("the list", () => document.querySelector(".noteschema-summary")?.textContent === "10000 warnings");
    expect(document.querySelectorAll(".noteschema-row").length).toBeLessThan(60);
    const filter = document.querySelector<HTMLInputElement>(".noteschema-filter")!;
    filter.value = "note 9876";
    filter.dispatchEvent(new window.Event("input"));
    expect([...document.querySelectorAll(".noteschema-problem-message")].map((one) => one.textContent)).toEqual(["Something about note 9876."]);
  });

  test("fixes and checks the note beside it while it has the focus itself", async () => {
    await start();
    const editor = await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    stage.command("show-problems");
    const act = async (words: string): Promise<void> => {
      button("Actions")!.click();
      (await until(words, () => [...document.querySelectorAll<HTMLElement>(".menu-item")].find((item) => item.textContent === words))).click();
    };
    const before = service.lints.length;
    await act("Check again");
    await until("the check", () => service.lints.length > before);
    await act("Fix all safe problems");
    await until("the fixes", () => editor.state.doc.toString() === NOTE.replaceAll("wrong", "right"));
  });

  test("is used with the keyboard alone", async () => {
    await start();
    const editor = await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    await stage.plugin.showProblems("note");
    const list = await until("the list", () => document.querySelector<HTMLElement>(".noteschema-list"));
    const key = (name: string): boolean => list.dispatchEvent(new window.KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
    key("ArrowDown");
    expect(list.getAttribute("aria-activedescendant")).toBe("noteschema-row-1");
    key("f");
    const item = await until("the menu", () => document.querySelector<HTMLElement>(".menu-item"));
    item.click();
    await until("the fix", () => editor.state.doc.toString().includes("this: right."));
  });
});

describe("settings", () => {
  const tab = (): { containerEl: HTMLElement; update(): void } => {
    const made = stage.plugin.settingTabs__[0] as unknown as { containerEl: HTMLElement; update(): void };
    made.update();
    return made;
  };
  const row = (name: string): HTMLElement => [...tab().containerEl.querySelectorAll<HTMLElement>(".setting-item")].find((one) => one.querySelector(".setting-item-name")?.textContent === name)!;

  test("change how a rule is shown, at once and in the stored settings", async () => {
    await start({ "A.md": NOTE }, { delay: 0, rules: { "no-wrong": "error" } });
    await stage.open("A.md");
    await until("marks", () => document.querySelectorAll(".cm-lintRange-error").length === 2);
    const choice = row("no-wrong").querySelector("select")!;
    choice.value = "info";
    choice.dispatchEvent(new window.Event("change"));
    await until("the other severity", () => document.querySelectorAll(".cm-lintRange-info").length === 2);
    expect((stage.plugin.data__ as { rules: unknown }).rules).toEqual({ "no-wrong": "info" });
    choice.value = "off";
    choice.dispatchEvent(new window.Event("change"));
    await until("no marks", () => marks().length === 0);
  });

  test("keep what runs on this device out of what is synced", async () => {
    await start();
    const program = row("Program").querySelector("input")!;
    program.value = "/opt/noteschema";
    program.dispatchEvent(new window.Event("input"));
    await stage.plugin.changeSettings({ delay: 5 });
    expect(JSON.stringify(stage.plugin.data__)).not.toContain("/opt/noteschema");
    expect(JSON.stringify(stage.app.loadLocalStorage("noteschema-device"))).toContain("/opt/noteschema");
  });

  test("start nothing by themselves, and say how the service is", async () => {
    await start();
    await ready();
    expect(row("Start the service").querySelector("input")!.checked).toBe(false);
    row("Service").querySelector("button")!.click();
    expect(row("Service").textContent).toContain("Service 9.9.9 runs");
  });

  test("check only when asked where a person wants that", async () => {
    await start({ "A.md": NOTE }, { delay: 0, lintWhen: "asked" });
    const editor = await stage.open("A.md");
    await ready();
    stage.type(editor, "More. ");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(service.lints).toHaveLength(0);
    expect(marks()).toHaveLength(0);
    stage.command("check-note");
    await until("marks", () => marks().length === 2);
  });
});

test("a plugin that is turned off leaves no connection, no mark and no listener behind", async () => {
  await start();
  const editor = await stage.open("A.md");
  await until("marks", () => marks().length === 2);
  stage.command("show-problems");
  expect(service.connections).toBe(1);
  const failures: unknown[] = [];
  const failed = (error: unknown): void => void failures.push(error);
  process.on("unhandledRejection", failed);
  stage.turnOff();
  await until("the connection's end", () => service.connections === 0);
  const asked = service.lints.length;
  stage.type(editor, "wrong ");
  await stage.app.vault.rename(stage.app.vault.getFileByPath("A.md")!, "B.md");
  await new Promise((resolve) => setTimeout(resolve, 100));
  process.off("unhandledRejection", failed);
  expect(failures).toEqual([]);
  expect(service.lints).toHaveLength(asked);
  expect(marks()).toHaveLength(0);
  expect(service.connections).toBe(0);
});

describe("an editor for a part of a note", () => {
  test("is not checked as if it were the note: a cell of a table, a card of a board", async () => {
    await start();
    const editor = await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    const parts = [stage.openCell(editor, "a wrong cell"), stage.openCard("A.md", "a wrong card")];
    for (const part of parts) stage.type(part, "more ");
    await stage.plugin.changeSettings({ delay: 5 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(service.lints.map((request) => request.document?.text)).not.toContain("more a wrong cell");
    expect(service.lints.map((request) => request.document?.text)).not.toContain("more a wrong card");
    expect(marks()).toHaveLength(2);
    expect(stage.plugin.activeResult?.response.diagnostics).toHaveLength(2);
    for (const part of parts) part.destroy();
  });
});

describe("a folder that is renamed", () => {
  test("is told of once, and the panel is drawn once, however many notes are in it", async () => {
    await start(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`Old/${i}.md`, NOTE])));
    await stage.open("Old/0.md");
    await until("marks", () => marks().length === 2);
    stage.command("show-problems");
    const panel = (await until("the panel", () => stage.app.workspace.getLeavesOfType("noteschema-problems")[0])).view as unknown as { update(): void };
    let drawn = 0;
    const update = panel.update.bind(panel);
    panel.update = () => { drawn++; update(); };
    // The app tells of each note of the folder, one right after another.
    for (let i = 0; i < 100; i++) stage.app.vault.trigger("rename", stage.app.vault.getFileByPath(`Old/${i}.md`)!, `Older/${i}.md`);
    await until("the news", () => service.changed.flat().includes("Older/99.md"));
    expect(service.changed.map((paths) => paths.length)).toEqual([200]);
    expect(drawn).toBeLessThan(5);
  });
});

describe("a note that is renamed", () => {
  test("keeps its marks, its count and its list, and is checked by its new name", async () => {
    await start();
    const editor = await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    await stage.app.vault.rename(stage.app.vault.getFileByPath("A.md")!, "B.md");
    await until("a check by the new name", () => service.lints.at(-1)?.document?.path === "B.md");
    await until("its answer", () => stage.plugin.activeResult?.path === "B.md");
    expect(stage.status).toBe("2 errors");
    stage.command("show-problems");
    (await until("the list", () => document.querySelector<HTMLElement>(".noteschema-fix"))).click();
    (await until("the fix", () => document.querySelector<HTMLElement>(".menu-item"))).click();
    await until("the edit", () => editor.state.doc.toString() === NOTE.replace("wrong", "right"));
  });
});

describe("commands", () => {
  test("go from problem to problem, and the gutter has a mark for each line", async () => {
    await start({ "A.md": "wrong\n\nwrong\n" });
    const editor = await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    await until("the gutter", () => document.querySelectorAll(".cm-lint-marker-error").length === 2);
    const places = ["next-problem", "next-problem", "next-problem", "previous-problem"].map((id) => stage.command(id) && editor.state.sliceDoc(0, editor.state.selection.main.from).length);
    expect(places).toEqual([0, 7, 0, 7]);
    editor.dispatch({ selection: { anchor: 2 } });
    stage.command("fix-here");
    (await until("the fixes", () => document.querySelector<HTMLElement>(".suggestion-item"))).click();
    await until("the fix", () => editor.state.doc.toString() === "right\n\nwrong\n");
  });

  test("open the schema of a note, and show a log without any text of notes", async () => {
    await start({ "A.md": NOTE, "schemas/note.yaml": "schema: note\n" }, { delay: 0, logLevel: "all" });
    await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    stage.command("show-log");
    const log = await until("the log", () => document.querySelector(".noteschema-pre")?.textContent);
    expect(log).toContain("Connected with service 9.9.9");
    expect(log).not.toContain("wrong");
    stage.command("open-schema");
    await until("the schema", () => stage.app.workspace.getActiveFile()?.path === "schemas/note.yaml");
  });
});

describe("saving", () => {
  test("makes safe fixes only where a person asked for that", async () => {
    await start({ "A.md": NOTE }, { delay: 0, onSave: "nothing" });
    const editor = await stage.open("A.md");
    await until("marks", () => marks().length === 2);
    stage.save();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(editor.state.doc.toString()).toBe(NOTE);
    expect(service.fixes).toBe(0);
    await stage.plugin.changeSettings({ onSave: "safe-fixes" });
    stage.save();
    await until("the fixes", () => editor.state.doc.toString() === NOTE.replaceAll("wrong", "right"));
    expect(await until("the file", async () => (await stage.text("A.md")) === NOTE.replaceAll("wrong", "right"))).toBe(true);
    await service.kill();
    await until("the outage", () => stage.plugin.session.state.name === "away");
    for (let i = 0; i < 3; i++) stage.save();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stage.notices).toEqual([]);
  });
});

describe("badges", () => {
  test("stand beside properties, fix on click, and are nowhere where the panel is not as expected", async () => {
    await start({ "A.md": "status: wrong\n" });
    service.script.field = "status";
    const editor = await stage.open("A.md");
    await until("marks", () => marks().length === 1);
    expect(document.querySelector(".noteschema-badge")).toBeNull();
    const panel = document.createElement("div");
    panel.className = "metadata-container";
    panel.innerHTML = '<div class="metadata-content"><div class="metadata-property" data-property-key="status"></div><div class="metadata-property" data-property-key="other"></div></div>';
    document.querySelector(".markdown-source-view")!.prepend(panel);
    const badge = await until("the badge", () => document.querySelector<HTMLButtonElement>("[data-property-key=status] .noteschema-badge"));
    expect(badge.getAttribute("aria-label")).toBe("This is wrong.");
    expect(document.querySelector("[data-property-key=other] .noteschema-badge")).toBeNull();
    badge.click();
    (await until("the fix", () => document.querySelector<HTMLElement>(".menu-item:not(.is-label)"))).click();
    await until("the edit", () => editor.state.doc.toString() === "status: right\n");
  });
});
