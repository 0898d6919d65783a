import type { App } from "obsidian";

/** What is used of Obsidian beyond its documented API. Each is looked for and left alone where it is not as expected. */
interface Internals {
  commands?: { commands?: Record<string, { checkCallback?: (checking: boolean) => boolean | void; callback?: () => void } | undefined> };
  plugins?: { enabledPlugins?: Iterable<string> };
  setting?: { open?: () => void; openTabById?: (id: string) => void };
}

/** Runs `action` after the command “Save current file”. Returns what ends that. */
export function afterSaveCommand(app: App, action: () => void): () => void {
  const command = (app as unknown as Internals).commands?.commands?.["editor:save-file"];
  const original = command?.checkCallback;
  if (!command || typeof original !== "function") return () => undefined;
  const replaced = function (this: unknown, checking: boolean): boolean | void {
    const result = original.call(this, checking);
    if (!checking) action();
    return result;
  };
  command.checkCallback = replaced;
  return () => {
    // Another plugin may have put its own around this one: then this one stays and only hands on.
    if (command.checkCallback === replaced) command.checkCallback = original;
    else action = () => undefined;
  };
}

/** The ids of the plugins that are on; empty where that cannot be told. */
export function enabledPlugins(app: App): string[] {
  const enabled = (app as unknown as Internals).plugins?.enabledPlugins;
  return enabled && typeof enabled[Symbol.iterator] === "function" ? [...enabled] : [];
}

/** Shows this plugin's settings, where that can be done. */
export function openSettings(app: App, id: string): void {
  const { setting } = app as unknown as Internals;
  setting?.open?.();
  setting?.openTabById?.(id);
}
