export interface Parts {
  cls?: string;
  text?: string;
  title?: string;
  attributes?: Record<string, string>;
  on?: { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
}

/** An element with what is in it. Text is set as text: nothing of a note becomes markup. It runs in its own direction, whatever that of the app and of the text around it. */
export function element<K extends keyof HTMLElementTagNameMap>(doc: Document, tag: K, parts: Parts = {}, ...children: Array<Node | string | null | undefined>): HTMLElementTagNameMap[K] {
  const made = doc.createElement(tag);
  if (parts.cls) made.className = parts.cls;
  if (parts.text !== undefined) {
    made.textContent = parts.text;
    made.dir = "auto";
  }
  if (parts.title) made.title = parts.title;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) made.setAttribute(name, value);
  for (const [name, listener] of Object.entries(parts.on ?? {})) made.addEventListener(name, listener as EventListener);
  for (const child of children) if (child !== null && child !== undefined) made.append(child);
  return made;
}
