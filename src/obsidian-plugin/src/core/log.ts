export type LogLevel = "off" | "errors" | "all";

const MOST = 500;

/** What this plugin did and what went wrong, in memory alone and without any text of notes. */
export class Log {
  private readonly entries: string[] = [];

  constructor(private readonly level: () => LogLevel) {}

  write(level: "info" | "error", message: string): void {
    if (this.level() === "off" || (level === "info" && this.level() !== "all")) return;
    this.entries.push(`${new Date().toISOString()} ${level} ${message}`);
    if (this.entries.length > MOST) this.entries.shift();
  }

  get text(): string {
    return this.entries.join("\n");
  }
}
