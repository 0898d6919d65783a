import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, test } from "vitest";
import { asksForCompletion, inFrontmatter } from "../../src/core/asking";
import { diffLines, unifiedDiff } from "../../src/core/diff";
import { classify } from "../../src/core/errors";
import { fieldValue, formFields, lastItem, missing, suggestedValue, suggestionPlace, withLastItem } from "../../src/core/form";
import { buttonWords, planWords } from "../../src/core/plans";
import { countWords, problemRows, withSeverities } from "../../src/core/problems";
import { codeRuns, readProse } from "../../src/core/prose";
import { RewriteGuard, knownWriters } from "../../src/core/rewrites";
import { applyEdits, EditError, editorText, hashOf, lineIndex, offsetOf, positionOf, sendable } from "../../src/core/text";
import { offsetsOf, visibleRows } from "../../src/core/virtual";
import { DiagnosticSchema, type Position, Severity, type TextEdit, TextEditSchema } from "../../src/gen/noteschema/v1/text_pb";
import { GetSchemaResponseSchema } from "../../src/gen/noteschema/v1/schema_pb";

const at = (line: number, character: number): Position => ({ line, character }) as Position;
const edit = (a: [number, number], b: [number, number], newText: string): TextEdit => create(TextEditSchema, { range: { start: at(...a), end: at(...b) }, newText });

describe("places in a text", () => {
  test.each([
    ["a\nb", at(1, 1), 3],
    ["a\r\nb", at(1, 0), 3],
    ["a\r\nb", at(0, 5), 1],
    ["😀x\ny", at(0, 2), 2],
    ["a\rb\nc", at(0, 3), 3],
    ["a", at(9, 9), 1],
    ["", at(0, 0), 0],
  ])("%j at %o is %i", (text, position, offset) => {
    expect(offsetOf(lineIndex(text), position)).toBe(offset);
  });

  test("go there and back for every offset", () => {
    const text = "one\ntwo 😀\n\nfour\n";
    const lines = lineIndex(text);
    for (let i = 0; i <= text.length; i++) expect(offsetOf(lines, positionOf(lines, i) as Position)).toBe(i);
  });
});

describe("edits", () => {
  test("keep CRLF and all that they do not name", () => {
    expect(applyEdits("a: 1\r\nb: 2\r\n", [edit([0, 3], [0, 4], "x"), edit([1, 0], [1, 0], "new: 1\r\n")])).toBe("a: x\r\nnew: 1\r\nb: 2\r\n");
  });

  test.each<[string, TextEdit[]]>([
    ["over another", [edit([0, 0], [0, 3], ""), edit([0, 2], [0, 4], "")]],
    ["out of order", [edit([0, 3], [0, 4], ""), edit([0, 0], [0, 1], "")]],
    ["behind a line's end", [edit([0, 0], [0, 9], "")]],
    ["behind the text", [edit([7, 0], [7, 0], "x")]],
  ])("%s are refused", (_name, edits) => {
    expect(() => applyEdits("abcd\n", edits)).toThrow(EditError);
  });

  test("of a file with CRLF are seen in an editor with LF", () => {
    expect(editorText("a\r\nb\nc\rd\r\n")).toBe("a\nb\nc\nd\n");
  });

  test("are hashed without a byte-order mark", async () => {
    expect(await hashOf("\uFEFFä")).toBe(await hashOf("ä"));
    expect(await hashOf("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("are asked for with text that can be sent, of the same length", () => {
    expect(sendable("a\uD83Db\uDE00😀")).toBe("a\uFFFDb\uFFFD😀");
  });
});

describe("what an error means", () => {
  const aborted = new AbortController();
  aborted.abort();
  test.each([
    [new ConnectError("connect ENOENT /run/x.sock", Code.Internal), undefined, "away"],
    [new ConnectError("connect ECONNREFUSED", Code.Unavailable), undefined, "away"],
    [new ConnectError("http/2 stream closed", Code.Canceled), undefined, "away"],
    [new ConnectError("canceled", Code.Canceled), aborted.signal, "aborted"],
    [new ConnectError("no", Code.Unauthenticated), undefined, "refused"],
    [new ConnectError("changed", Code.Aborted), undefined, "stale"],
    [new ConnectError("no such call", Code.Unimplemented), undefined, "mismatch"],
    [new ConnectError("Failed to fetch", Code.Unknown), undefined, "away"],
    [new ConnectError("a bug", Code.Internal), undefined, "failed"],
    [new TypeError("x is undefined"), undefined, "failed"],
  ])("%s", (error, signal, kind) => {
    expect(classify(error, signal).kind).toBe(kind);
  });
});

describe("problems", () => {
  const problem = (path: string, rule: string, severity: Severity, line: number) => ({ path, diagnostic: create(DiagnosticSchema, { rule, severity, message: `${rule} in ${path}`, range: { start: at(line, 0), end: at(line, 1) } }) });
  const all = [problem("b/B.md", "broken-link", Severity.WARNING, 3), problem("a/A.md", "required-field", Severity.ERROR, 9), problem("a/A.md", "broken-link", Severity.WARNING, 1)];
  const none = { text: "", severities: new Set<Severity>(), fixable: false };
  const titles = (...args: Parameters<typeof problemRows>): string[] => problemRows(...args).map((row) => (row.kind === "group" ? `${row.title} ${row.count}` : `  ${row.where}:${row.problem.diagnostic.range?.start?.line}`));

  test("are grouped, the worst group first, each in its note's order", () => {
    expect(titles(all, "note", none, new Set())).toEqual(["A 2", "  :1", "  :9", "B 1", "  :3"]);
    expect(titles(all, "rule", none, new Set())).toEqual(["required-field 1", "  A:9", "broken-link 2", "  A:1", "  B:3"]);
    expect(titles(all, "folder", none, new Set(["a"]))).toEqual(["a 2", "b 1", "  B:3"]);
    expect(titles(all, "place", none, new Set())).toEqual(["  :1", "  :9", "  :3"]);
  });

  test("are filtered by words, severity and whether there is a fix", () => {
    expect(titles(all, "place", { ...none, text: "LINK b.md" }, new Set())).toEqual(["  :3"]);
    expect(titles(all, "place", { ...none, severities: new Set([Severity.ERROR]) }, new Set())).toEqual(["  :9"]);
    expect(titles(all, "place", { ...none, fixable: true }, new Set())).toEqual([]);
  });

  test("get the severity that a person set", () => {
    const changed = withSeverities(all.map((one) => one.diagnostic), { "broken-link": "off", "required-field": "info" });
    expect(changed.map((one) => [one.rule, one.severity])).toEqual([["required-field", Severity.INFO]]);
  });

  test("are counted in words", () => {
    expect(countWords({ errors: 1, warnings: 0, infos: 10 })).toBe("1 error, 10 infos");
    expect(countWords({ errors: 0, warnings: 0, infos: 0 })).toBe("no problems");
  });

  test("are in the page only where they can be seen", () => {
    const offsets = offsetsOf(Array.from({ length: 10_000 }, (_, i) => (i % 5 === 0 ? 30 : 64)));
    const { from, to } = visibleRows(offsets, 250_000, 600);
    expect(to - from).toBeLessThan(30);
    expect(offsets[from]).toBeLessThanOrEqual(250_000);
    expect(offsets[to]).toBeGreaterThanOrEqual(250_600);
    expect(visibleRows([0], 0, 600)).toEqual({ from: 0, to: 0 });
  });
});

describe("a form", () => {
  const schema = create(GetSchemaResponseSchema, {
    fields: [
      { key: "type", type: "string" }, { key: "kind", type: "string", constValue: "x" }, { key: "old", type: "string", deprecated: "Use new." },
      { key: "tags", type: "list" }, { key: "decided", type: "date", required: true, derive: "find_date(file.name)" }, { key: "superseded_by", type: "link", required: true, linkTo: ["decision"] },
    ],
  });

  test("asks for what is required first, and not for what has one value", () => {
    expect(formFields(schema).map((field) => [field.label, field.control, field.required])).toEqual([["Superseded by", "link", true], ["Tags", "list", false], ["Decided", "date", false]]);
    expect([...missing(formFields(schema), new Map())].map(([key]) => key)).toEqual(["superseded_by"]);
  });

  test.each([
    ["link", "Ilse Brandt", '"[[Ilse Brandt]]"'],
    ["link", '[[A "b"]]', '"[[A \\"b\\"]]"'],
    ["text", "plain words", "plain words"],
    ["text", "yes", '"yes"'],
    ["text", "a: b # c", '"a: b # c"'],
    ["text", "12", '"12"'],
    ["date", "2025-03-10", "2025-03-10"],
    ["list", "one, two: 2", '[one, "two: 2"]'],
  ] as const)("writes a %s %j as %s", (control, entered, written) => {
    expect(fieldValue({ key: "k", label: "K", control, required: false, help: "", choices: [], links: false, placeholder: "" }, entered)).toBe(written);
  });

  test.each([
    [true, "Tomas Lind, sil", "sil", "Silva, Ana", "Tomas Lind, [[Silva, Ana]]", '["[[Tomas Lind]]", "[[Silva, Ana]]"]'],
    [true, "[[Silva, Ana]], [[Okafor, ru", "Okafor, ru", "Okafor, Ruben", "[[Silva, Ana]], [[Okafor, Ruben]]", '["[[Silva, Ana]]", "[[Okafor, Ruben]]"]'],
    [false, "quay, pu", "pu", "pumps, old", 'quay, "pumps, old"', '[quay, "pumps, old"]'],
  ])("keeps an item with a comma one item (links: %s): %s", (links, typed, asked, chosen, list, written) => {
    expect(lastItem(typed)).toBe(asked);
    expect(withLastItem(typed, chosen, links)).toBe(list);
    expect(fieldValue({ key: "k", label: "K", control: "list", required: false, help: "", choices: [], links, placeholder: "" }, list)).toBe(written);
  });

  test("asks for suggestions at a line of its own in the note that would be made", () => {
    const field = { key: "by", label: "By", control: "list", required: true, help: "", choices: [], links: true, placeholder: "" } as const;
    expect(suggestionPlace("---\ntype: decision\n---\n", field, " Tom")).toEqual({ text: "---\nby: [[Tom\ntype: decision\n---\n", position: { line: 1, character: 9 } });
    expect(suggestedValue("Plan", '["[[Projects/Pumps/Plan]]"]')).toBe("Projects/Pumps/Plan");
    expect(suggestedValue("quay", "[quay]")).toBe("quay");
    expect(withLastItem("Tomas Lind, Ru", "Ruben Okafor", true)).toBe("Tomas Lind, Ruben Okafor");
  });
});

describe("a diff", () => {
  test("is read line by line", () => {
    expect(diffLines("--- a\n+++ b\n@@ -2,3 +2,3 @@\n same\n-old\n+new\n").map((line) => `${line.kind} ${line.number} ${line.text}`)).toEqual(["head 0 @@ -2,3 +2,3 @@", "same 2 same", "removed 3 old", "added 3 new"]);
  });

  test.each<[string, string, TextEdit[], string]>([
    ["a change and lines put in", "a\nb\nc\nd\ne\nf\n", [edit([2, 0], [2, 1], "C"), edit([4, 0], [4, 0], "new\n")], "@@ -1,6 +1,7 @@\n a\n b\n-c\n+C\n d\n+new\n e\n f"],
    ["a line that goes", "a\nb\nc\n", [edit([1, 0], [2, 0], "")], "@@ -1,3 +1,2 @@\n a\n-b\n c"],
    ["two changes in a line", "a\nbcd\n", [edit([1, 0], [1, 1], "B"), edit([1, 2], [1, 3], "D")], "@@ -1,2 +1,2 @@\n a\n-bcd\n+BcD"],
    ["changes far apart", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", [edit([0, 0], [0, 0], "0\n"), edit([8, 0], [8, 1], "x")], "@@ -1,2 +1,3 @@\n+0\n 1\n 2\n@@ -7,3 +8,3 @@\n 7\n 8\n-9\n+x"],
    ["a note that is made", "", [edit([0, 0], [0, 0], "---\nx: 1\n---\n")], "@@ -1,0 +1,3 @@\n+---\n+x: 1\n+---"],
    ["CRLF", "a\r\nb\r\n", [edit([1, 0], [1, 1], "c")], "@@ -1,2 +1,2 @@\n a\n-b\n+c"],
  ])("is made of edits where the service sends edits alone: %s", (_name, text, edits, diff) => {
    expect(unifiedDiff(text, edits)).toBe(diff);
  });
});

describe("prose", () => {
  test("is paragraphs and items of marked text", () => {
    expect(readProse("**status** · one of `a`, `b`\n\n- required\n- *new*")).toEqual([
      { kind: "paragraph", runs: [{ kind: "strong", text: "status" }, { kind: "text", text: " · one of " }, { kind: "code", text: "a" }, { kind: "text", text: ", " }, { kind: "code", text: "b" }] },
      { kind: "item", runs: [{ kind: "text", text: "required" }] },
      { kind: "item", runs: [{ kind: "emphasis", text: "new" }] },
    ]);
  });

  test("of a message marks code alone: what it quotes stays as it is", () => {
    expect(codeRuns("`a` is not *b* or <b>c</b>").map((run) => run.kind + run.text)).toEqual(["codea", "text is not *b* or <b>c</b>"]);
  });
});

describe("completion", () => {
  test.each([
    ["status: ", true, true], ["supersedes: [[Fen", true, false], ["# comment", true, false],
    ["- [ ] Ask @Il", false, true], ["  - [x] Ask @", false, true], ["Mail me@home", false, false], ["plain text", false, false],
  ])("after %j is asked for: frontmatter %s, asked %s", (before, frontmatter, asked) => {
    expect(asksForCompletion(before, frontmatter)).toBe(asked);
  });

  test("knows where the frontmatter is", () => {
    const lines = ["---", "a: 1", "---", "text"];
    expect([1, 2, 3, 4].map((number) => inFrontmatter((n) => lines[n - 1] ?? "", number))).toEqual([false, true, false, false]);
  });
});

describe("two tools rewriting each other", () => {
  test("are noticed after the second time, once, and forgotten when a person asks", () => {
    let now = 0;
    const guard = new RewriteGuard({ now: () => now, after: () => () => undefined });
    const round = (): boolean => {
      guard.wrote("A.md", "old", "new");
      now += 1_000;
      return guard.saw("A.md", "old");
    };
    expect([round(), round(), round()]).toEqual([false, true, false]);
    expect(guard.quarrelsOver("A.md")).toBe(true);
    guard.forget("A.md");
    expect(guard.quarrelsOver("A.md")).toBe(false);
  });

  test("are not seen where a person takes a change back much later", () => {
    let now = 0;
    const guard = new RewriteGuard({ now: () => now, after: () => () => undefined });
    for (let i = 0; i < 5; i++) {
      guard.wrote("A.md", "old", "new");
      now += 60_000;
      expect(guard.saw("A.md", "old")).toBe(false);
    }
  });

  test("are named where they are known", () => {
    expect(knownWriters(["dataview", "obsidian-linter"])).toEqual(["Linter"]);
  });
});

describe("planned changes", () => {
  const own = { edit: {} };
  const left = { edit: undefined };
  const linked = { edit: {}, isForLinks: true };

  test.each([
    [[own], "1 note", "Migrate 1 note"],
    [[own, own, left], "3 notes, 1 of them left as it is", "Migrate 2 notes"],
    [[own, left, left, linked, linked], "3 notes, 2 of them left as they are; links to renamed sections in 2 others", "Migrate 1 note, change links in 2"],
    [[linked], "Links to renamed sections in 1 note", "Change links in 1 note"],
    [[left], "1 note, 1 of them left as it is", "Migrate"],
  ])("%o are told of as “%s” and made by “%s”", (plans, words, button) => {
    expect(planWords(plans)).toBe(words);
    expect(buttonWords("Migrate", plans.filter((plan) => plan.edit))).toBe(button);
  });
});
