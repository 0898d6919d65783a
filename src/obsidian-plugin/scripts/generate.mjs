// Makes src/gen from the contract. The generated files open with a blanket eslint-disable, which the store's rules forbid and which they do not need.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.join(root, "src", "gen");
rmSync(out, { recursive: true, force: true });
const bin = path.join(root, "node_modules", ".bin");
execFileSync(path.join(bin, "buf"), ["generate"], { cwd: root, stdio: "inherit", env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` } });

for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = path.join(entry.parentPath, entry.name);
  const text = readFileSync(file, "utf8").split("\n").filter((line) => !line.startsWith("/* eslint-disable"));
  writeFileSync(file, text.join("\n"));
}
