// How long calls go on working when their client has gone, with texts that are meant to take long:
//   node cancel.mjs BINARY VAULT [CALL ...]
// Each call is cancelled at several moments; printed is the longest time, in ms, until the service says that the call has ended, and the processor time that it took from then on. Ends with status 1
// where that is more than 100 ms of processor time.
import { mkdtempSync, readFileSync } from "node:fs";
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
  PreviewSchema: schemaOf,
};

async function active() {
  return (await client.GetStatus({})).activeCalls;
}

// The time and the processor time from a cancel at `delay` ms after the call began to its end; null where it ended before.
async function cancelAt(name, request, delay) {
  const call = client.begin(name, request);
  let ended = false;
  call.ended.then(() => (ended = true));
  while (!ended && (await active()) < 2) await pause(1);
  const began = performance.now();
  while (!ended && performance.now() - began < delay) await pause(1);
  if (ended) return null;
  const took = performance.now() - began;
  const before = cpu(), at = performance.now();
  call.cancel();
  while ((await active()) > 1) await pause(1);
  return { delay: took, wall: performance.now() - at, cpu: cpu() - before };
}

let isSlow = false;
for (const [name, make] of Object.entries(calls)) {
  if (only.length > 0 && !only.includes(name)) continue;
  for (const [kind, text] of Object.entries(texts)) {
    const request = make(text);
    let worst = { wall: 0, cpu: 0, delay: 0 }, tries = 0;
    for (const delay of [0, 30, 80, 150, 250, 400, 700, 1200, 2500]) {
      const result = await cancelAt(name, request, delay);
      if (!result) break;
      tries++;
      if (result.cpu > worst.cpu || (result.cpu === worst.cpu && result.wall > worst.wall)) worst = result;
    }
    isSlow ||= worst.cpu > 100;
    console.log(`${name.padEnd(14)} ${kind.padEnd(20)} ${String(tries).padStart(2)} tries  ${worst.wall.toFixed(0).padStart(6)} ms  ${worst.cpu.toFixed(0).padStart(6)} ms of CPU  after ${worst.delay.toFixed(0)} ms${worst.cpu > 100 ? "  SLOW" : ""}`);
  }
}
client.close();
service.stdin.end();
process.exitCode = isSlow ? 1 : 0;
