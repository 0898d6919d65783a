// The process is killed in the middle of bulk writes, again and again:
//   node kill.mjs BINARY VAULT [TIMES]
// The vault is written to: give it a copy. Each time all fixes and what enrich fills in are written, and the process is killed at some moment of it. Ends with status 1 where a note is then neither as it was nor as it
// was to be, something is left beside it, the operation is not said to be unfinished, or it cannot be taken back.
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, start } from "./client.mjs";

const [binary, vault, times = "20"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "nsk"));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const wrong = [];
const read = () => new Map(readdirSync(vault, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.includes(".noteschema")).map((path) => [path, readFileSync(path)]));
const same = (left, right) => left.size === right.size && [...left].every(([path, bytes]) => right.get(path)?.equals(bytes));

async function open() {
  const service = await start(binary, folder);
  const client = connect(folder);
  const vaultId = await new Promise((resolve) => client.hold({ root: vault }, (event) => {
    if (event.opened) resolve(event.opened.vaultId);
  }));
  return { service, client, vaultId };
}

const before = read();
let { service, client, vaultId } = await open();
const fixed = (await client.FixVault({ vaultId, kind: "FIX_KIND_SUGGESTED" })).filter((event) => event.file).map((event) => event.file.edit);
const named = new Set(fixed.map((edit) => edit.path));
const enriched = (await client.EnrichVault({ vaultId })).filter((event) => event.note?.edit && !named.has(event.note.edit.path)).map((event) => event.note.edit);
const files = [...fixed, ...enriched];
console.log(`${files.length} files to write`);
const { result } = (await client.Apply({ vaultId, title: "all", files })).at(-1);
const after = read();
await client.Undo({ vaultId, operationId: result.operationId });
if (!same(before, read())) wrong.push("the vault is other after all was taken back");

for (let time = 0; time < times; time++) {
  const call = client.begin("Apply", { vaultId, title: `time ${time}`, files });
  await pause(Math.random() * 3000);
  service.kill("SIGKILL");
  await once(service, "exit");
  await call.ended;
  client.close();
  const left = read();
  let written = 0;
  for (const [path, bytes] of left) {
    // What was being written lies beside the note, hidden, until the next operation.
    if (!before.has(path)) path.includes(".~noteschema-") || wrong.push(`${path} was left behind`);
    else if (!bytes.equals(before.get(path)) && !bytes.equals(after.get(path))) wrong.push(`${path} is neither as it was nor as it was to be`);
    else if (!bytes.equals(before.get(path))) written++;
  }
  for (const path of before.keys()) if (!left.has(path)) wrong.push(`${path} is gone`);
  ({ service, client, vaultId } = await open());
  const [newest] = (await client.ListOperations({ vaultId })).operations;
  let taken = "";
  if (newest?.title === `time ${time}`) {
    if (written < files.length && !newest.unfinished) wrong.push("an operation that was stopped is not said to be unfinished");
    taken = JSON.stringify((await client.Undo({ vaultId, operationId: newest.operationId })).at(-1).result);
  } else if (written > 0) wrong.push("an operation that wrote is not in the journal");
  if (!same(before, read())) wrong.push(`the vault is other after time ${time} was taken back`);
  console.log(`time ${time}: ${written} of ${files.length} written, ${taken || "nothing to take back"}`);
}
for (const line of new Set(wrong)) console.log(`WRONG ${line}`);
client.close();
service.stdin.end();
process.exitCode = wrong.length > 0 ? 1 : 0;
