// Makes src/gen, or a folder that is named, from the contract, with the protoc that makes the C# of it (`dotnet restore` brings it along) or the one that PROTOC names.
// The generated files open with a blanket eslint-disable, which the community directory's rules forbid and which they do not need.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const proto = path.join(root, "..", "..", "proto");
const out = process.argv[2] ? path.resolve(process.argv[2]) : path.join(root, "src", "gen");

function protoc() {
  if (process.env.PROTOC) return process.env.PROTOC;
  const tools = path.join(process.env.NUGET_PACKAGES ?? path.join(os.homedir(), ".nuget", "packages"), "grpc.tools");
  const system = { linux: "linux", darwin: "macosx", win32: "windows" }[process.platform];
  for (const version of existsSync(tools) ? readdirSync(tools).sort((a, b) => b.localeCompare(a, undefined, { numeric: true })) : [])
    for (const processor of [process.arch, "universal", "x64"]) {
      const found = path.join(tools, version, "tools", `${system}_${processor}`, process.platform === "win32" ? "protoc.exe" : "protoc");
      if (existsSync(found)) return found;
    }
  throw new Error("protoc is not there: run `dotnet restore`, or name it with PROTOC.");
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const files = readdirSync(proto, { recursive: true }).filter((file) => file.endsWith(".proto")).map((file) => file.split(path.sep).join("/")).sort();
const plugin = path.join(root, "node_modules", ".bin", process.platform === "win32" ? "protoc-gen-es.cmd" : "protoc-gen-es");
execFileSync(protoc(), [`--plugin=protoc-gen-es=${plugin}`, `--es_out=${out}`, "--es_opt=target=ts,import_extension=none", `--proto_path=${proto}`, ...files], { stdio: "inherit" });

for (const file of readdirSync(out, { recursive: true, withFileTypes: true })) {
  if (!file.isFile()) continue;
  const name = path.join(file.parentPath, file.name);
  writeFileSync(name, readFileSync(name, "utf8").split("\n").filter((line) => !line.startsWith("/* eslint-disable")).join("\n"));
}
