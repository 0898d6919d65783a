import type { App } from "obsidian";
import type { RuleSeverity } from "../core/problems";
import type { WebAddress } from "../service/web-endpoint";

/** What is kept with the vault and synced with it. Nothing here can choose what runs. */
export interface Settings {
  /** When notes are checked. */
  lintWhen: "typing" | "asked";
  /** From the last keystroke to the check, in milliseconds. */
  delay: number;
  onSave: "nothing" | "safe-fixes";
  /** Severities instead of those of the schemas, by rule. */
  rules: Record<string, RuleSeverity>;
  /** Marks in the Properties panel. */
  badges: boolean;
  logLevel: "off" | "errors" | "all";
}

export const DEFAULTS: Settings = { lintWhen: "typing", delay: 200, onSave: "nothing", rules: {}, badges: true, logLevel: "errors" };

/** From the last keystroke until a value under the cursor counts as typed, in milliseconds. */
export const TYPING_PAUSE = 1_200;

/** Settings from what was stored: what is missing or not understood has its default. */
export function readSettings(stored: unknown): Settings {
  const given = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<Record<keyof Settings, unknown>>;
  const one = <T extends string>(value: unknown, values: readonly T[], otherwise: T): T => values.find((v) => v === value) ?? otherwise;
  const rules: Record<string, RuleSeverity> = {};
  for (const [rule, severity] of Object.entries((given.rules ?? {}) as Record<string, unknown>)) {
    const known = (["error", "warning", "info", "hint", "off"] as const).find((s) => s === severity);
    if (known) rules[rule] = known;
  }
  return {
    lintWhen: one(given.lintWhen, ["typing", "asked"], DEFAULTS.lintWhen),
    delay: typeof given.delay === "number" && given.delay >= 0 && given.delay <= 2_000 ? given.delay : DEFAULTS.delay,
    onSave: one(given.onSave, ["nothing", "safe-fixes"], DEFAULTS.onSave),
    rules,
    badges: typeof given.badges === "boolean" ? given.badges : DEFAULTS.badges,
    logLevel: one(given.logLevel, ["off", "errors", "all"], DEFAULTS.logLevel),
  };
}

/** What is kept on this device alone: what runs here and where it is reached. */
export interface DeviceSettings {
  /** Start the service where it does not run. */
  start: boolean;
  /** The program's absolute path. */
  program: string;
  /** The folder of the service's discovery file, where it is not the usual one; for a sandboxed Obsidian. */
  folder: string;
  /** A gRPC-Web endpoint, for a page without Node. */
  web?: WebAddress;
}

const KEY = "noteschema-device";

export function readDevice(app: App): DeviceSettings {
  const stored = (app.loadLocalStorage(KEY) ?? {}) as Partial<DeviceSettings>;
  return { start: stored.start === true, program: stored.program ?? "", folder: stored.folder ?? "", web: stored.web };
}

export function writeDevice(app: App, settings: DeviceSettings): void {
  app.saveLocalStorage(KEY, settings);
}
