import { unifiedDiff } from "../src/core/diff";
import { element } from "../src/editor/dom";
import type { FileEdit } from "../src/gen/noteschema/v1/text_pb";
import { diffElement } from "../src/ui/diff-element";

/** Shows what edits would change, and returns those that are to be made: all, or none. */
export async function look(title: string, files: readonly FileEdit[], read: (path: string) => Promise<string>): Promise<readonly FileEdit[]> {
  const parts: HTMLElement[] = [];
  for (const file of files) parts.push(element(document, "h3", { text: file.path }), diffElement(document, unifiedDiff(file.creates ? "" : await read(file.path), file.edits)));
  return new Promise((resolve) => {
    const done = (result: readonly FileEdit[]): void => {
      dialog.remove();
      resolve(result);
    };
    const dialog = element(document, "dialog", { attributes: { "aria-label": title }, on: { close: () => done([]) } },
      element(document, "h2", { text: title }), ...parts,
      element(document, "div", { cls: "buttons" },
        element(document, "button", { text: "Cancel", attributes: { type: "button" }, on: { click: () => done([]) } }),
        element(document, "button", { cls: "mod-cta", text: "Change", attributes: { type: "button" }, on: { click: () => done(files) } })));
    document.body.append(dialog);
    dialog.showModal();
  });
}
