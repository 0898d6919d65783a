import { afterEach } from "vitest";
import { builtProgram, givePage, nodeRequire, windowTimers } from "./node";
import { DiskVault, RealService } from "./service";
import type { Stage as StageType } from "./stage";

givePage();
const { Stage, until } = await import("./stage");
export { until };

const ends: Array<() => unknown> = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Does something when the test is over, whatever came of it. */
export function atEnd(action: () => unknown): void {
  ends.push(action);
}

/** A service that runs until the test is over. */
export async function running(): Promise<RealService> {
  const service = new RealService();
  atEnd(() => service.dispose());
  await service.start();
  return service;
}

/** A vault on disk that goes with the test; a copy of the sample vault where no files are given. */
export function vault(files?: Record<string, string>): DiskVault {
  const made = files ? new DiskVault(files) : DiskVault.sample();
  atEnd(() => made.dispose());
  return made;
}

export interface StageChoices {
  data?: unknown;
  device?: Record<string, unknown>;
  /** The plugin's text, where it is not the built one as it is. */
  program?: string;
}

/** The built plugin in the fake app, on a vault and with a service. */
export async function stage(service: { folder: string }, disk: DiskVault, choices: StageChoices = {}): Promise<StageType> {
  const made = await Stage.start({
    program: choices.program ?? builtProgram(), root: disk.root, files: disk.files, require: nodeRequire, timers: windowTimers(),
    device: { "noteschema-device": { folder: service.folder, ...choices.device } }, data: choices.data ?? { delay: 0 }, written: (path, text) => disk.write(path, text),
  });
  atEnd(() => made.close());
  return made;
}

/** The texts that are underlined. */
export const marks = (): string[] => [...document.querySelectorAll(".cm-lintRange")].map((mark) => mark.textContent ?? "");

/** The button that begins with these words. */
export const button = (words: string): HTMLButtonElement | undefined => [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(words));

/** Presses a button as soon as it can be pressed. */
export async function press(words: string): Promise<void> {
  (await until(`the button ${words}`, () => { const found = button(words); return found && !found.disabled && found; })).click();
}

/** Enters a value into a control, as a person does. */
export function enter(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new window.Event(control.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
}
