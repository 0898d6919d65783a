// How long calls go on working when their client has gone, with texts that are meant to take long:
//   node cancel.mjs BINARY VAULT [CALL ...]
// Calls over a whole vault are made on small vaults, each with such a text as its note, and on a vault with expressions that take long. Each call is cancelled at several moments; printed is the longest time, in ms, until the service says that the call has ended, and the processor time that it took from then on. Ends with status 1
// where that is more than 100 ms of processor time.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, start } from "./client.mjs";

const [binary, vault, ...only] = process.argv.slice(2);
const megabytes = 15;
const fill = (piece, before = "---\ntype: meeting\n---\n", after = "\n") => before + piece.repeat(Math.floor((megabytes * 1024 * 1024) / Buffer.byteLength(piece))) + after;
const numbered = (piece) => fill(Array.from({ length: 1000 }, (_, number) => piece(number)).join(""));
// As much frontmatter as is read.
const header = (before, piece, after = "") => `---\ntype: meeting\n${before}${piece.repeat(Math.floor((1000 * 1024) / piece.length))}${after}${after.includes("---") ? "" : "---\n"}`;
const texts = {
  "one line": fill("a"),
  words: fill("word "),
  paragraph: fill("some words of a line\n"),
  "damaged line": fill("cafÃ© â€“ "),
  "damaged lines": fill("cafÃ© â€“ naÃ¯ve\n"),
  "damaged twice": fill("cafÃƒÂ© "),
  links: fill("[[Nowhere]] "),
  "links in lines": fill("[[Nowhere]]\n\n"),
  "far links": numbered((number) => `[[Nowhere ${number}]] `),
  brackets: fill("["),
  "open links": fill("[["),
  "open embeds": fill("![[a|"),
  emphasis: fill("*a **b _c "),
  ticks: numbered((number) => "`".repeat(number % 40) + "a"),
  comments: fill("%% <!-- "),
  maths: fill("$a $$b "),
  tags: fill("#tag/of/it "),
  headings: fill("# A heading\n"),
  "other headings": numbered((number) => `## Heading ${number}\n`),
  tasks: fill("- [ ] @Ada do it 📅 2026-01-01 ⏫\n"),
  items: fill("- an item\n"),
  "nested items": fill("- - - - - - - - "),
  quotes: fill("> > > > > > > > "),
  tables: fill("| a | b |\n|---|---|\n"),
  blocks: fill("a ^block\n\n"),
  "carriage returns": fill("a\r\nb\n"),
  controls: fill("\u0001\u0002 "),
  blanks: fill(" "),
  "blank lines": fill("\n"),
  urls: fill("https://example.org/a?b=c "),
  "flow list": header("tags: [", "a, ", "]\n"),
  "block list": header("tags:\n", "- a\n"),
  keys: `---\ntype: meeting\n${Array.from({ length: 80_000 }, (_, number) => `key${number}: a\n`).join("")}---\n`,
  "same keys": header("", "key: a\n"),
  "long value": header("title: ", "a", "\n"),
  "quoted value": header('title: "', "a\\n", '"\n'),
  "folded value": header("title: >\n", "  a\n"),
  "open quote": header('title: "', "a\n"),
  "many colons": header("", "a: ", "\n"),
  "deep flow": header("tags: ", "[", "\n"),
  "link list": header("attendees:\n", '- "[[Nowhere]]"\n'),
  aliases: header("a: &a [x]\nb:\n", "- *a\n"),
  "damaged values": header("tags:\n", "- cafÃ©\n"),
  "no frontmatter end": fill("a: b\n", "---\ntype: meeting\n", ""),
  "all at once": header("attendees:\n", '- "[[Nowhere]]"\n', "---\n" + "- [ ] @Ada cafÃ© [[Nowhere]] #tag 📅 2026-01-01\n\n## Heading\n\n".repeat(180_000)),
};
const some = process.env.TEXTS?.split(","); if (some) for (const name of Object.keys(texts)) if (!some.includes(name)) delete texts[name];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const folder = mkdtempSync(join(tmpdir(), "nsc"));
const service = await start(binary, folder);
const client = connect(folder);
const vaultId = await new Promise((resolve) => client.hold({ root: vault }, (event) => {
  if (event.opened) resolve(event.opened.vaultId);
}));
await client.GetIndex({ vaultId });
await pause(3000);

// Of the whole process, in ms.
const cpu = () => {
  const fields = readFileSync(`/proc/${service.pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

const about = (text) => ({ vaultId, document: { path: "Meetings/Hostile.md", text, version: 1 }, position: { line: 3, character: 5 } });
const schemaOf = (text) => ({ vaultId, document: { path: "schemas/hostile.yaml", text: text.slice(0, 1000 * 1024).replace("---\ntype: meeting\n", "schema: hostile\nfields:\n").replace(/---\n$/, ""), version: 1 } });
const calls = {
  Lint: about,
  Fix: (text) => ({ ...about(text), kind: "FIX_KIND_SUGGESTED" }),
  Enrich: about,
  Migrate: about,
  Complete: about,
  Hover: about,
  Explain: about,
  CheckSchema: schemaOf,
  GetCode: schemaOf,

};

// Expressions that look at everything again and again, and patterns that are tried at every place.
const costly = `schema: costly
fields:
  items: { type: list, items: { type: string, pattern: '^(a+)+(a|b|ab)*$' } }
  derived: { type: string, derive: "string(items.filter(x, items.exists(y, y == x + 'z')).size())" }
rules:
  pairs: { assert: "items.all(x, items.all(y, x.matches('^(a|aa)+$') || y != x + 'q'))" }
  each: { each: items, as: one, assert: "items.exists(y, y == one)" }
`;
if (!process.env.TEXTS) texts.expressions = `---\ntype: costly\nitems:\n${Array.from({ length: 20_000 }, (_, number) => `- ${"a".repeat(20)}${number}\n`).join("")}---\n`;
const expressionsAbout = (text) => ({ vaultId, document: { path: "Hostile.md", text, version: 1 }, position: { line: 3, character: 5 } });
const wide = {
  LintVault: () => ({}),
  FixVault: () => ({ kind: "FIX_KIND_SUGGESTED" }),
  EnrichVault: () => ({}),
  MigrateVault: () => ({}),
  InferSchema: () => ({}),
  GetIndex: () => ({ path: "Hostile.md" }),
  PreviewSchema: () => ({ document: { path: "schemas/meeting.yaml", text: readFileSync(join(vault, "schemas/meeting.yaml"), "utf8"), version: 1 } }),
};

async function active() {
  return (await client.GetStatus({})).activeCalls;
}

// The time and the processor time from a cancel at `delay` ms after the call began to its end; null where it ended before.
async function cancelAt(name, request, delay) {
  const others = await active();
  const call = client.begin(name, request);
  let ended = false;
  call.ended.then(() => (ended = true));
  while (!ended && (await active()) <= others) await pause(1);
  const began = performance.now();
  while (!ended && performance.now() - began < delay) await pause(1);
  if (ended) return null;
  const took = performance.now() - began;
  const before = cpu(), at = performance.now();
  call.cancel();
  while ((await active()) > others) await pause(1);
  return { delay: took, wall: performance.now() - at, cpu: cpu() - before };
}

let isSlow = false;
async function measure(name, kind, request, delays) {
  let worst = { wall: 0, cpu: 0, delay: 0 }, tries = 0;
  for (const delay of delays) {
    const result = await cancelAt(name, request, delay);
    if (!result) break;
    tries++;
    if (result.cpu > worst.cpu || (result.cpu === worst.cpu && result.wall > worst.wall)) worst = result;
  }
  isSlow ||= worst.cpu > 100;
  console.log(`${name.padEnd(14)} ${kind.padEnd(20)} ${String(tries).padStart(2)} tries  ${worst.wall.toFixed(0).padStart(6)} ms  ${worst.cpu.toFixed(0).padStart(6)} ms of CPU  after ${worst.delay.toFixed(0)} ms${worst.cpu > 100 ? "  SLOW" : ""}`);
}

const isWanted = (name) => only.length === 0 || only.includes(name);
for (const [name, make] of Object.entries(calls)) {
  if (!isWanted(name)) continue;
  for (const [kind, text] of Object.entries(texts)) await measure(name, kind, make(text), [0, 30, 80, 150, 250, 400, 700, 1200, 2500]);
}
for (const [kind, text] of Object.entries(texts)) {
  if (!Object.keys(wide).some(isWanted) && kind !== "expressions") continue;
  const root = mkdtempSync(join(tmpdir(), "nsh"));
  mkdirSync(join(root, "schemas"));
  for (const schema of ["meeting", "record", "person", "project"]) writeFileSync(join(root, `schemas/${schema}.yaml`), readFileSync(join(vault, `schemas/${schema}.yaml`)));
  writeFileSync(join(root, "schemas/costly.yaml"), costly);
  writeFileSync(join(root, "Hostile.md"), text);
  let stream;
  const opened = await new Promise((resolve) => {
    let id;
    stream = client.hold({ root }, (event) => {
      if (event.opened) id = event.opened.vaultId;
      if (event.totals) resolve(id);
    });
    setTimeout(() => resolve(id), 20_000);
  });
  await pause(200);
  for (const [name, make] of Object.entries(wide)) if (isWanted(name)) await measure(name, kind, { ...make(), vaultId: opened }, [0, 50, 150, 400, 1000, 2500]);
  if (kind === "expressions") for (const name of ["Lint", "Fix", "Enrich", "Migrate", "Complete", "Hover"]) if (isWanted(name)) await measure(name, `${kind} there`, { ...calls[name](text), ...expressionsAbout(text), vaultId: opened }, [0, 50, 150, 400, 1000, 2500]);
  stream.cancel();
  await pause(300);
  rmSync(root, { recursive: true });
}
client.close();
service.stdin.end();
process.exitCode = isSlow ? 1 : 0;
