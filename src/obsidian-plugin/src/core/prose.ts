/** What the service's Markdown is made of: paragraphs and list items of plain, strong, emphasised and code text. */
export interface Block {
  kind: "paragraph" | "item";
  runs: Run[];
}

export interface Run {
  kind: "text" | "strong" | "emphasis" | "code";
  text: string;
}

/** Reads the small part of Markdown that hovers are written in. Everything else is text. */
export function readProse(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of markdown.split("\n")) {
    const item = /^\s*[-*]\s+(.*)$/.exec(line);
    if (line.trim() === "") open = false;
    else if (item) {
      blocks.push({ kind: "item", runs: readRuns(item[1] ?? "") });
      open = true;
    } else {
      const last = blocks[blocks.length - 1];
      if (open && last) last.runs.push({ kind: "text", text: " " }, ...readRuns(line.trim()));
      else blocks.push({ kind: "paragraph", runs: readRuns(line.trim()) });
      open = true;
    }
  }
  return blocks;
}

/** The runs of a message, in which code alone is marked: what it quotes of a note is not to be read as Markdown. */
export function codeRuns(text: string): Run[] {
  return text.split(/`([^`]+)`/).map((part, i): Run => ({ kind: i % 2 === 1 ? "code" : "text", text: part })).filter((run) => run.text !== "");
}

/** A message where nothing can be marked: in menus, labels and the texts of pointers. */
export function plainWords(message: string): string {
  return message.replace(/`([^`]+)`/g, "$1");
}

function readRuns(text: string): Run[] {
  const runs: Run[] = [];
  const pattern = /(`+)(.+?)\1|\*\*(.+?)\*\*|(?<![\w*])[*_]([^*_]+)[*_](?![\w*])|\\([\\`*_[\]<>#])/g;
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) runs.push({ kind: "text", text: text.slice(at, match.index) });
    const [all, , code, strong, emphasis, escaped] = match;
    if (code !== undefined) runs.push({ kind: "code", text: code.trim() });
    else if (strong !== undefined) runs.push({ kind: "strong", text: strong });
    else if (emphasis !== undefined) runs.push({ kind: "emphasis", text: emphasis });
    else runs.push({ kind: "text", text: escaped ?? "" });
    at = match.index + all.length;
  }
  if (at < text.length) runs.push({ kind: "text", text: text.slice(at) });
  return runs;
}
