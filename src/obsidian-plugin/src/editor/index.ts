import type { Extension } from "@codemirror/state";
import { type Checking, checking } from "./checking";
import { completion } from "./completion";
import { hover } from "./hover";
import type { EditorHost } from "./host";

/** All that an editor gets: marks with tooltips and fixes, the gutter, completion and hover. */
export function noteEditor(host: EditorHost): Checking {
  const checks = checking(host);
  const extension: Extension = [checks.extension, completion(host), hover(host)];
  return { ...checks, extension };
}
