// Makes src/gen, or a folder that is named, from the contract. The generated files open with a blanket eslint-disable, which the store's rules forbid and which they do not need.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = process.argv[2] ? path.resolve(process.argv[2]) : path.join(root, "src", "gen");
rmSync(out, { recursive: true, force: true });
const template = JSON.stringify({ version: "v2", inputs: [{ directory: "../../proto" }], plugins: [{ local: ["node", path.join(root, "node_modules", "@bufbuild", "protoc-gen-es", "bin", "protoc-gen-es")], out, opt: ["target=ts", "import_extension=none"] }] });
execFileSync("node", [path.join(root, "node_modules", "@bufbuild", "buf", "bin", "buf"), "generate", "--template", template], { cwd: root, stdio: "inherit" });

for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = path.join(entry.parentPath, entry.name);
  const text = readFileSync(file, "utf8").split("\n").filter((line) => !line.startsWith("/* eslint-disable"));
  writeFileSync(file, text.join("\n"));
}
