import { spawn } from "node:child_process";
import { isAbsolute } from "node:path";
import type { Clock } from "../core/clock";

const TRIES = 3;
const PERIOD = 3_600_000;
/** How long a service that was started may take to be there. */
const COMING_UP = 5_000;

/**
 * Starts the service where a person allowed that on this device: nothing is started by default, and what is started is never read from a synced file.
 * At most three times an hour, so that a service that cannot stay up is not started for ever.
 */
export class Launcher {
  private starts: number[] = [];
  private trouble = "";

  constructor(private readonly clock: Clock, private readonly log: (level: "info" | "error", message: string) => void) {}

  /** Why the service was not started, or did not stay, in words for people; empty where nothing is known of that. */
  get problem(): string {
    return this.trouble;
  }

  /** Starts `program serve`, unless it was just started. It leaves its discovery file in `folder`, where that is not empty. */
  start(program: string, folder: string): void {
    const refused = this.tryStart(program, folder);
    if (refused !== undefined) this.report(refused);
  }

  private tryStart(program: string, folder: string): string | undefined {
    if (!isAbsolute(program)) return "To start it, the settings need the absolute path of the program, such as /usr/local/bin/noteschema.";
    const now = this.clock.now();
    this.starts = this.starts.filter((at) => now - at < PERIOD);
    if (this.starts.some((at) => now - at < COMING_UP)) return undefined;
    if (this.starts.length >= TRIES) return `The service was started ${TRIES} times in the last hour and did not stay. Its log says why.`;
    this.starts.push(now);
    const env = folder === "" ? process.env : { ...process.env, NOTESCHEMA_RUNTIME_DIR: folder };
    const child = spawn(program, ["serve"], { detached: true, stdio: "ignore", shell: false, windowsHide: true, env });
    child.on("error", (error) => this.report(`${program} could not be started: ${error.message}`));
    child.on("exit", (status) => { if (status !== null && status !== 0) this.report(`${program} ended with status ${status}. In a terminal, “noteschema serve” says why.`); });
    child.unref();
    this.log("info", "Started the service.");
    return undefined;
  }

  private report(problem: string): void {
    if (problem !== this.trouble) this.log("error", problem);
    this.trouble = problem;
  }

  /** A person asked for it: earlier tries do not count. */
  reset(): void {
    this.starts = [];
    this.trouble = "";
  }
}
