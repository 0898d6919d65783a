// A load of mixed calls, while schemas and settings are edited, notes and folders change on disk, others send garbage, go in the middle of a call or never read, and the process is killed and started again:
//   node load.mjs BINARY VAULT [SECONDS] [CLIENTS]
// The vault is written to: give it a copy. Ends with status 1 where an answer is of two states, a call ends as no call may, a note is not what it was after its fixes were taken back, or files stay open.
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import http2 from "node:http2";
import { connect as connectRaw } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, start } from "./client.mjs";

const [binary, vault, seconds = "120", clients = "8"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "nsl"));
const ends = new Map(), wrong = [], memory = [], open_ = [];
const until = Date.now() + seconds * 1000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const any = (list) => list[Math.floor(Math.random() * list.length)];
let service, client, vaultId, edits = 0, killing = false, states = new Map();

const schema = (least) => `schema: edited\nfields:\n  a: { type: integer, min: ${least} }\n  b: { type: integer, min: ${least} }\n`;
const notes = readdirSync(vault, { recursive: true }).filter((path) => path.endsWith(".md") && !path.startsWith("."));
const textOf = (path) => readFileSync(join(vault, path), "utf8").replace(/^\uFEFF/, "");
const document = () => {
  const path = any(notes);
  try {
    return { path, text: textOf(path).slice(0, 20000), version: 1 };
  } catch {
    return { path, text: "", version: 1 };
  }
};
const about = () => ({ vaultId, document: document(), position: { line: any([0, 1, 2, 5, 20]), character: any([0, 1, 5]) } });
const paths = () => [any(notes).split("/")[0]];

const calls = {
  Lint: () => client.Lint(about()),
  Consistent: async () => {
    const own = states;
    const answer = await client.Lint({ vaultId, document: { path: "Level.md", text: "---\ntype: edited\na: -5\nb: -5\n---\n", version: 7 } });
    const said = answer.diagnostics.map((found) => found.message.replaceAll("`b`", "`a`"));
    if (answer.document.version !== 7 || said.length !== 2 || said[0] !== said[1]) wrong.push(`two states in one answer: ${said}`);
    const before = own.get(answer.document.generation);
    if (before && before !== said[0]) wrong.push(`generation ${answer.document.generation} says “${before}” and “${said[0]}”`);
    own.set(answer.document.generation, said[0]);
  },
  Complete: () => client.Complete(about()),
  Hover: () => client.Hover(about()),
  Fix: () => client.Fix({ ...about(), kind: "FIX_KIND_SUGGESTED" }),
  Enrich: () => client.Enrich(about()),
  Migrate: () => client.Migrate(about()),
  Explain: () => client.Explain(about()),
  Create: () => client.Create({ vaultId, schema: "person", name: `Somebody ${Math.random()}` }),
  GetIndex: () => client.GetIndex({ vaultId, path: any(notes) }),
  Changed: () => client.Changed({ vaultId, paths: [any(notes)] }),
  ListSchemas: () => client.ListSchemas({ vaultId }),
  GetSchema: () => client.GetSchema({ vaultId, schema: "person" }),
  CheckSchema: () => client.CheckSchema({ vaultId, document: { path: "schemas/edited.yaml", text: schema("x") } }),
  GetCode: () => client.GetCode({ vaultId, schema: any(["person", "edited"]) }),
  GetStatus: () => client.GetStatus({}),
  ListOperations: () => client.ListOperations({ vaultId }),
};
const long = {
  LintVault: () => client.LintVault({ vaultId, paths: paths() }, { take: any([3, Infinity]) }),
  LintSlowly: () => client.LintVault({ vaultId }, { take: 40, pause: 50 }),
  EnrichVault: () => client.EnrichVault({ vaultId, paths: paths() }, { take: any([3, Infinity]) }),
  MigrateVault: () => client.MigrateVault({ vaultId, paths: paths() }, { take: any([3, Infinity]) }),
  FixVault: () => client.FixVault({ vaultId, paths: paths(), kind: "FIX_KIND_SAFE" }, { take: any([3, Infinity]) }),
  PreviewSchema: () => client.PreviewSchema({ vaultId, document: { path: "schemas/edited.yaml", text: schema(3) } }, { take: any([2, Infinity]) }),
  InferSchema: () => client.InferSchema({ vaultId, paths: paths() }),
  ApplyAndUndo: async () => {
    const path = `Load/${Math.random()}.md`;
    const made = await client.Apply({ vaultId, title: "load", files: [{ path, creates: true, edits: [{ range: { start: {}, end: {} }, newText: "# Load\n" }] }] });
    await client.Undo({ vaultId, operationId: made.at(-1).result.operationId });
  },
  FixAndUndo: async () => {
    if (isFixing) return;
    isFixing = true;
    await fixAndUndo().finally(() => (isFixing = false));
  },
};

const bytesIn = (folder) => new Map(readdirSync(join(vault, folder), { recursive: true }).filter((path) => path.endsWith(".md")).map((path) => [path, readFileSync(join(vault, folder, path))]));

// Nothing else writes to that folder.
let isFixing = false;
async function fixAndUndo() {
  const where = "Sources", before = bytesIn(where);
  const files = (await client.FixVault({ vaultId, paths: [where], kind: "FIX_KIND_SUGGESTED" })).filter((event) => event.file?.edit?.path.startsWith(where)).map((event) => event.file.edit);
  const { result } = (await client.Apply({ vaultId, title: "fixes of the load", files })).at(-1);
  if (result.written !== files.length) wrong.push(`${result.written} of ${files.length} files were fixed: ${JSON.stringify(result.skipped[0])}`);
  while (result.operationId) {
    try {
      await client.Undo({ vaultId, operationId: result.operationId });
      break;
    } catch (error) {
      // Another operation is under way.
      if (!error.details?.includes("another operation")) throw error;
      await pause(20);
    }
  }
  const after = bytesIn(where);
  for (const [path, bytes] of before) if (!after.get(path)?.equals(bytes)) wrong.push(`${path} is other after its fixes were taken back`);
}

// What may end a call under this load, besides an answer: settings too, that were broken when the process was started again.
const allowed = new Set(["SETTINGS_BROKEN", "SCHEMAS_CHANGED", "TOO_MANY_CALLS", "WRITE_REFUSED", "NO_NOTES"]);

async function work(kind) {
  while (Date.now() < until) {
    const name = any(Object.keys(kind));
    const began = performance.now(), process = service;
    let end = "OK";
    try {
      await kind[name]();
    } catch (error) {
      const details = error.metadata?.get("grpc-status-details-bin")[0]?.toString("latin1") ?? "";
      end = /[A-Z]+(?:_[A-Z]+)+/.exec(details)?.[0] ?? `${error.code} ${error.details ?? error.message}`;
      if (killing || process !== service) end = "killed";
      else if (!allowed.has(end)) wrong.push(`${name}: ${end}`);
      await pause(50);
    }
    const entry = ends.get(name) ?? ends.set(name, { times: [], ends: {} }).get(name);
    entry.times.push(performance.now() - began);
    entry.ends[end] = (entry.ends[end] ?? 0) + 1;
  }
}

async function open() {
  states = new Map();
  service = await start(binary, folder);
  client = connect(folder);
  await new Promise((resolve) => client.hold({ root: vault }, (event) => {
    if (event.opened) resolve((vaultId = event.opened.vaultId));
  }));
  killing = false;
}

async function editSchemas() {
  for (; Date.now() < until; await pause(300)) if (!killing) writeFileSync(join(vault, "schemas/edited.yaml"), any([schema(++edits), schema(++edits), schema(++edits).slice(0, 40)]));
}

async function changeNotes() {
  for (let number = 0; Date.now() < until; await pause(20)) {
    const path = join(vault, "Load", `${number++ % 200}.md`);
    writeFileSync(path, `# ${number}\n[[${number % 100}]] [[Nowhere ${number}]]\n`);
    if (number % 3 === 0) rmSync(path);
    else if (number % 3 === 1) renameSync(path, path.replace(".md", " moved.md"));
  }
}

async function editSettings() {
  const path = join(vault, "noteschema.yaml"), good = readFileSync(path, "utf8");
  for (; Date.now() < until; await pause(2500)) if (!killing) writeFileSync(path, any([good, `${good}rules: { broken-link: off }\n`, `${good}rulez: {}\n`, good.slice(0, 20)]));
  writeFileSync(path, good);
}

async function moveFolders() {
  rmSync(join(vault, "Load/elsewhere"), { recursive: true, force: true });
  for (let number = 0; number < 60; number++) {
    mkdirSync(join(vault, "Load/moved/deep"), { recursive: true });
    writeFileSync(join(vault, `Load/moved/deep/${number}.md`), `# ${number}\n[[${number + 1}]]\n`);
  }
  for (let number = 0; Date.now() < until; await pause(700)) renameSync(join(vault, number % 2 ? "Load/elsewhere" : "Load/moved"), join(vault, number++ % 2 ? "Load/moved" : "Load/elsewhere"));
}

// Garbage, half frames and connections that end in the middle.
async function disturb() {
  const preface = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "latin1");
  for (; Date.now() < until; await pause(100)) {
    const socket = connectRaw(join(folder, "v1.sock")).on("error", () => {});
    socket.write(any([Buffer.from("GET / HTTP/1.1\r\n\r\n"), preface, Buffer.concat([preface, Buffer.from([0, 0, 18, 4, 0])]), Buffer.concat([preface, Buffer.alloc(200, 0xff)]), Buffer.alloc(5000, 7)]));
    await pause(30);
    socket.destroy();
  }
}

// Clients that read nothing of what a call over the vault sends, and go without a word.
async function neglect() {
  const request = Buffer.concat([Buffer.from([0, 0, 0, 0, vaultId.length + 2, 10, vaultId.length]), Buffer.from(vaultId)]);
  for (; Date.now() < until; await pause(500)) {
    if (killing) continue;
    const socket = connectRaw(join(folder, "v1.sock")).on("error", () => {});
    const session = http2.connect("http://localhost", { createConnection: () => socket }).on("error", () => {});
    const { token } = JSON.parse(readFileSync(join(folder, "v1.json"), "utf8"));
    for (const name of [any(["LintVault", "FixVault"]), any(["EnrichVault", "MigrateVault"])]) {
      const headers = { ":method": "POST", ":path": `/noteschema.v1.VaultService/${name}`, "content-type": "application/grpc", te: "trailers", authorization: `Bearer ${token}` };
      session.request(headers).on("error", () => {}).end(request);
    }
    await pause(any([50, 1000, 5000]));
    socket.destroy();
  }
}

async function killNow() {
  await pause((seconds * 1000) / 2);
  killing = true;
  service.kill("SIGKILL");
  await pause(500);
  client.close();
  writeFileSync(join(vault, "schemas/edited.yaml"), schema(++edits));
  await open();
}

async function watchMemory() {
  for (; Date.now() < until; await pause(1000)) {
    const resident = killing ? null : /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.pid}/status`, "utf8"));
    if (resident) memory.push(Math.round(resident[1] / 1024));
    if (!killing) open_.push(readdirSync(`/proc/${service.pid}/fd`).length);
  }
}

mkdirSync(join(vault, "schemas"), { recursive: true });
mkdirSync(join(vault, "Load"), { recursive: true });
writeFileSync(join(vault, "schemas/edited.yaml"), schema(0));
await open();
await Promise.all([...Array.from({ length: clients - 2 }, () => work(calls)), work(long), work(long), editSchemas(), editSettings(), changeNotes(), moveFolders(), disturb(), neglect(), killNow(), watchMemory()]);
for (const [name, { times, ends: how }] of [...ends].sort()) {
  times.sort((left, right) => left - right);
  console.log(`${name.padEnd(15)} ${String(times.length).padStart(7)}  p50 ${times[times.length >> 1].toFixed(1)} ms  p99 ${times[Math.floor(times.length * 0.99)].toFixed(1)} ms  ${JSON.stringify(how)}`);
}
// A second time memory is given back half a minute after the first.
await pause(45_000);
const settled = Math.round(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.pid}/status`, "utf8"))[1] / 1024);
console.log(`memory under load: ${Math.min(...memory)} to ${Math.max(...memory)} MiB; ${settled} MiB in the pause after it`);
const files = readdirSync(`/proc/${service.pid}/fd`).length;
console.log(`open files under load: ${Math.min(...open_)} to ${Math.max(...open_)}; ${files} in the pause after it`);
if (files > 150) wrong.push(`${files} files stay open`);
const log = readFileSync(join(folder, "service.log"), "utf8");
for (const line of log.split("\n").filter((entry) => /"level":"(error|critical)"/.test(entry))) wrong.push(`log: ${line.slice(0, 300)}`);
const status = await client.GetStatus({});
if (status.failures > 0) wrong.push(`${status.failures} calls failed by a mistake`);
for (const line of new Set(wrong)) console.log(`WRONG ${line}`);
client.close();
service.stdin.end();
process.exitCode = wrong.length > 0 ? 1 : 0;
