/**
 * Whether what may stand at a place is worth asking the service for while a person types: a key or value in the frontmatter, an assignee in a task line, a tag
 * or a heading of a link in the body. Obsidian itself completes note names in links and tags in the body.
 */
export function asksForCompletion(before: string, inFrontmatter: boolean): boolean {
  if (inFrontmatter) return !/\[\[[^\]]*$/.test(before) && !before.trimStart().startsWith("#");
  return /^\s*(?:>\s*)*[-*+]\s+\[.\]\s.*(?:^|\s)@[^@\n]*$/.test(before);
}

/** Whether line `number` (from 1) is inside a frontmatter: below a first line `---` and above the next. */
export function inFrontmatter(line: (number: number) => string, number: number): boolean {
  if (number < 2 || line(1).trimEnd() !== "---") return false;
  for (let i = 2; i < number; i++) if (/^(---|\.\.\.)\s*$/.test(line(i))) return false;
  return !/^(---|\.\.\.)\s*$/.test(line(number));
}
