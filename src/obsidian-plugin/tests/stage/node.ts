import { JSDOM } from "jsdom";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const pluginRoot = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** The plugin as it is installed. */
export function builtProgram(): string {
  return readFileSync(path.join(pluginRoot, "dist", "main.js"), "utf8");
}

export const nodeRequire = createRequire(import.meta.url);

/** Timers that return numbers, as a window's do. Node's own would hide a fault that freezes the app. */
export function windowTimers(): { setTimeout: typeof setTimeout; clearTimeout: typeof clearTimeout } {
  let last = 0;
  const timers = new Map<number, NodeJS.Timeout>();
  return {
    setTimeout: ((action: () => void, delay?: number) => {
      const id = ++last;
      timers.set(id, setTimeout(() => { timers.delete(id); action(); }, delay));
      return id;
    }) as unknown as typeof setTimeout,
    clearTimeout: ((id: number) => clearTimeout(timers.get(id))) as unknown as typeof clearTimeout,
  };
}

/** Puts a page's globals where the plugin and CodeMirror look for them. */
export function givePage(): void {
  const dom = new JSDOM("<!doctype html><html><body></body></html>", { pretendToBeVisual: true, url: "http://localhost/" });
  const { window } = dom;
  const globals = globalThis as unknown as Record<string, unknown>;
  globals.window = window;
  const wanted = /^(HTML|SVG|CSS|Mutation|DOM|(Document|DocumentFragment|Element|Node|Text|Range|Selection|XMLSerializer|\w*Event|document|getComputedStyle|innerWidth|innerHeight|requestAnimationFrame|cancelAnimationFrame)$)/;
  for (const name of Object.getOwnPropertyNames(window))
    if (wanted.test(name) && !["Event", "DOMException"].includes(name)) globals[name] = (window as unknown as Record<string, unknown>)[name];
  Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });
  globals.activeDocument = window.document;
  globals.activeWindow = window;
  // What jsdom lacks and CodeMirror asks for: it has no layout.
  const rects = (): DOMRectList => [] as unknown as DOMRectList;
  window.Range.prototype.getClientRects = rects;
  window.Range.prototype.getBoundingClientRect = () => new window.DOMRect();
}
