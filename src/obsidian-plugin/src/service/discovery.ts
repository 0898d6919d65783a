import { readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { PROTOCOL } from "../core/session";
import { ServiceFailure } from "../core/errors";

/** What the service says of itself in its discovery file. */
export interface Discovery {
  /** The socket's path, or the pipe's full name. */
  address: string;
  token: string;
  processId: number;
  version: string;
  log: string;
}

const NAME = `v${PROTOCOL.max}`;

/** The folder in which the service of this user leaves its discovery file; the same rule as the service's own. */
export function serviceFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, home: string = homedir()): string {
  const given = (name: string): string | undefined => (env[name] && path.isAbsolute(env[name]) ? env[name] : undefined);
  if (env.NOTESCHEMA_RUNTIME_DIR) return path.resolve(env.NOTESCHEMA_RUNTIME_DIR);
  if (platform === "win32") return path.join(env.LOCALAPPDATA ?? path.join(home, "AppData", "Local"), "NoteSchema");
  if (platform === "darwin") return path.join(given("TMPDIR") ?? path.join(home, "Library", "Caches"), "noteschema");
  return path.join(given("XDG_RUNTIME_DIR") ?? given("XDG_CACHE_HOME") ?? path.join(home, ".cache"), "noteschema");
}

/** Reads the discovery file. It must be this user's and readable by no one else, else another could lead notes elsewhere. */
export async function discover(folder: string): Promise<Discovery> {
  const file = path.join(folder, `${NAME}.json`);
  let text: string;
  try {
    const found = await stat(file);
    if (process.getuid && (found.uid !== process.getuid() || (found.mode & 0o077) !== 0))
      throw new ServiceFailure("refused", `The file ${file} can be read or written by others, so it is not trusted. Remove it and start the service again.`);
    text = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof ServiceFailure) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new ServiceFailure("absent", "The NoteSchema service does not run on this computer.", { cause: error });
    throw new ServiceFailure("away", `The file ${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  try {
    const json = JSON.parse(text) as Record<string, unknown>;
    const { address, token, process_id: processId, version, log } = json;
    if (typeof address === "string" && typeof token === "string" && typeof processId === "number")
      return { address, token, processId, version: typeof version === "string" ? version : "", log: typeof log === "string" ? log : "" };
  } catch {
    // Said below.
  }
  throw new ServiceFailure("mismatch", `The file ${file} is not one that this plugin understands. Update NoteSchema and its plugin to the same version.`);
}
