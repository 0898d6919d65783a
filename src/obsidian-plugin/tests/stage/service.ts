import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pluginRoot } from "./node";

/** The program that is tested: the published one where `NOTESCHEMA_PROGRAM` names it, else the one that was built last. */
export function program(): { file: string; args: string[] } {
  const named = process.env.NOTESCHEMA_PROGRAM;
  if (named) return named.endsWith(".dll") ? { file: "dotnet", args: [named] } : { file: named, args: [] };
  const bin = path.join(pluginRoot, "..", "NoteSchema.Cli", "bin");
  for (const configuration of ["Release", "Debug"]) {
    const dll = path.join(bin, configuration, "net10.0", "NoteSchema.Cli.dll");
    if (existsSync(dll)) return { file: "dotnet", args: [dll] };
  }
  throw new Error("noteschema is not built: run `dotnet build src/NoteSchema.Cli`, or name the program with NOTESCHEMA_PROGRAM.");
}

/** A service of its own, in a folder of its own. */
export class RealService {
  readonly folder = mkdtempSync(path.join(tmpdir(), "noteschema-plugin-"));
  private child: ChildProcess | undefined;

  constructor(private readonly args: readonly string[] = []) {}

  async start(): Promise<{ address: string; token: string; web: string | null }> {
    const { file, args } = program();
    const child = spawn(file, [...args, "serve", "--parent-stdin", ...this.args], { stdio: ["pipe", "ignore", "pipe"], env: { ...process.env, NOTESCHEMA_RUNTIME_DIR: this.folder } });
    this.child = child;
    let said = "";
    child.stderr?.on("data", (part: Buffer) => { said += part.toString(); });
    const discovery = path.join(this.folder, "v1.json");
    for (let i = 0; i < 400; i++) {
      if (child.exitCode !== null) throw new Error(`The service ended: ${said}`);
      if (existsSync(discovery)) {
        const found = JSON.parse(readFileSync(discovery, "utf8")) as { address: string; token: string; web: string | null; process_id: number };
        if (found.process_id === child.pid) return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The service did not come up: ${said}`);
  }

  /** Kills it as a crash would. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A vault on disk. */
export class DiskVault {
  readonly root = mkdtempSync(path.join(tmpdir(), "noteschema-vault-"));

  constructor(readonly files: Record<string, string>) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  /** A copy of the sample vault. */
  static sample(): DiskVault {
    const folder = path.join(pluginRoot, "..", "..", "samples", "vault");
    const files: Record<string, string> = {};
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(md|yaml|txt)$/.test(entry.name)) continue;
      const file = path.join(entry.parentPath, entry.name);
      files[path.relative(folder, file).split(path.sep).join("/")] = readFileSync(file, "utf8");
    }
    return new DiskVault(files);
  }

  write(name: string, text: string | undefined): void {
    const file = path.join(this.root, name);
    if (text === undefined) return rmSync(file, { force: true });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(name: string): string {
    return readFileSync(path.join(this.root, name), "utf8");
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
