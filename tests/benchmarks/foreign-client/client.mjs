// The service by @grpc/grpc-js, which reads the contract as it is in this repository.
import { readFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";

const proto = fileURLToPath(new URL("../../../proto", import.meta.url));
const files = ["handshake", "control", "note", "vault", "schema"].map((name) => `noteschema/v1/${name}.proto`);
const contract = grpc.loadPackageDefinition(loader.loadSync(files, { includeDirs: [proto], longs: Number, enums: String, defaults: true, oneofs: true })).noteschema.v1;

/** Starts the program's service in a folder of its own; it ends with this process. */
export async function start(binary, folder) {
  const child = spawn(binary, ["serve", "--parent-stdin"], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, NOTESCHEMA_RUNTIME_DIR: folder } });
  await once(child.stdout, "data");
  return child;
}

const patience = () => ({ deadline: Date.now() + 60_000 });

/** A client of the service that runs in a folder: a function for each call, `client.Lint(request)` or `client.LintVault(request, { take })`. */
export function connect(folder) {
  const discovery = JSON.parse(readFileSync(`${folder}/v1.json`, "utf8"));
  const metadata = new grpc.Metadata();
  metadata.set("authorization", `Bearer ${discovery.token}`);
  const stubs = Object.values(contract).filter((entry) => entry.service).map((Service) => new Service(`unix:${discovery.address}`, grpc.credentials.createInsecure(), { "grpc.max_receive_message_length": -1, "grpc.use_local_subchannel_pool": 1 }));
  const client = { close: () => stubs.forEach((stub) => stub.close()) };
  for (const stub of stubs) {
    for (const [path, method] of Object.entries(Object.getPrototypeOf(stub)).filter(([name]) => /^[A-Z]/.test(name))) {
      client[path] = method.responseStream ? (request, options) => read(stub[path](request, metadata, patience()), options) : (request) => new Promise((resolve, reject) => stub[path](request, metadata, patience(), (error, answer) => (error ? reject(error) : resolve(answer))));
    }
  }
  // A call that can be cancelled: `{ cancel, ended }`.
  client.begin = (name, request) => {
    const stub = stubs.find((each) => each[name]);
    let call;
    const ended = new Promise((resolve) => {
      call = Object.getPrototypeOf(stub)[name].responseStream ? stub[name](request, metadata, patience()).on("data", () => {}).on("end", resolve).on("error", resolve) : stub[name](request, metadata, patience(), resolve);
    });
    return { cancel: () => call.cancel(), ended };
  };
  // A stream that nobody reads: `{ cancel }`.
  client.raw = (name, request) => stubs.find((each) => each[name])[name](request, metadata).on("error", () => {});
  client.hold = (request, onEvent) => stubs.find((stub) => stub.Open).Open(request, metadata).on("data", onEvent).on("error", () => {});
  return client;
}

// All events of a stream, or some and then cancelled; slowly where `pause` says so.
async function read(stream, { take = Infinity, pause = 0 } = {}) {
  const events = [];
  for await (const event of stream) {
    events.push(event);
    if (events.length >= take) {
      stream.cancel();
      break;
    }
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return events;
}
