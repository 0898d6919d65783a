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

  constructor(private readonly clock: Clock, private readonly log: (level: "info" | "error", message: string) => void) {}

  /** Starts `program serve`, unless it was just started. Returns why that was not done, in words for people; undefined where it was. */
  start(program: string): string | undefined {
    if (!isAbsolute(program)) return "The path of the program must be absolute, such as /usr/local/bin/noteschema.";
    const now = this.clock.now();
    this.starts = this.starts.filter((at) => now - at < PERIOD);
    if (this.starts.some((at) => now - at < COMING_UP)) return undefined;
    if (this.starts.length >= TRIES) return `The service was started ${TRIES} times in the last hour and did not stay. Its log says why.`;
    this.starts.push(now);
    const child = spawn(program, ["serve"], { detached: true, stdio: "ignore", shell: false, windowsHide: true });
    child.on("error", (error) => this.log("error", `The service could not be started: ${error.message}`));
    child.unref();
    this.log("info", "Started the service.");
    return undefined;
  }

  /** A person asked for it: earlier tries do not count. */
  reset(): void {
    this.starts = [];
  }
}
