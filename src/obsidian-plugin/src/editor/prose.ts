import { type Block, codeRuns, readProse, type Run } from "../core/prose";
import { element } from "./dom";

const tags = { text: "span", strong: "strong", emphasis: "em", code: "code" } as const;

/** What the service's Markdown looks like. */
export function proseElement(doc: Document, markdown: string): HTMLElement {
  const root = element(doc, "div", { cls: "noteschema-prose" });
  let list: HTMLUListElement | undefined;
  for (const block of readProse(markdown)) {
    if (block.kind === "paragraph") list = undefined;
    else if (!list) root.append(list = element(doc, "ul"));
    (list ?? root).append(blockElement(doc, block));
  }
  return root;
}

function blockElement(doc: Document, block: Block): HTMLElement {
  return element(doc, block.kind === "item" ? "li" : "p", { attributes: { dir: "auto" } }, ...block.runs.map((run) => runElement(doc, run)));
}

/** A message as it looks: `code` as code. */
export function runElements(doc: Document, text: string): HTMLElement[] {
  return codeRuns(text).map((run) => runElement(doc, run));
}

function runElement(doc: Document, { kind, text }: Run): HTMLElement {
  return element(doc, tags[kind], {}, text);
}
