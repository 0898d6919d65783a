import { type Diagnostic, type Fix, FixKind, Severity } from "../gen/noteschema/v1/text_pb";

/** A finding in a note of the vault. */
export interface Problem {
  path: string;
  diagnostic: Diagnostic;
}

/** How a list is grouped; by `place` it has no groups. */
export type Grouping = "place" | "note" | "rule" | "folder";

export interface ProblemFilter {
  /** Words that must all be in the message, the rule or the path, in any case. */
  text: string;
  /** The severities that are shown; empty for all. */
  severities: ReadonlySet<Severity>;
  /** Only problems with a fix. */
  fixable: boolean;
}

/** A row of a problem list: a group's head or a problem under it. */
export type ProblemRow =
  | { kind: "group"; key: string; title: string; count: number; worst: Severity; collapsed: boolean }
  | { kind: "problem"; key: string; problem: Problem; /** The note, where the group does not say it. */ where: string };

/** Whether a problem passes a filter. */
export function passes({ path, diagnostic }: Problem, filter: ProblemFilter): boolean {
  if (filter.severities.size > 0 && !filter.severities.has(diagnostic.severity)) return false;
  if (filter.fixable && diagnostic.fixes.length === 0) return false;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = `${diagnostic.message}\n${diagnostic.rule}\n${diagnostic.code}\n${path}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The rows of a list: groups by their worst severity, then by name; problems by note and place. */
export function problemRows(problems: readonly Problem[], grouping: Grouping, filter: ProblemFilter, collapsed: ReadonlySet<string>): ProblemRow[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (!passes(problem, filter)) continue;
    const key = groupOf(problem, grouping);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  const sorted = [...groups].map(([key, members]) => ({ key, members, worst: worstOf(members) }));
  sorted.sort((a, b) => a.worst - b.worst || a.key.localeCompare(b.key));

  const rows: ProblemRow[] = [];
  for (const { key, members, worst } of sorted) {
    if (grouping !== "place") rows.push({ kind: "group", key, title: titleOf(key, grouping), count: members.length, worst, collapsed: collapsed.has(key) });
    if (collapsed.has(key)) continue;
    members.sort((a, b) => (a.path === b.path ? compareStarts(a.diagnostic, b.diagnostic) : a.path.localeCompare(b.path)));
    members.forEach((problem, i) => rows.push({ kind: "problem", key: `${key}\n${problem.path}\n${i}`, problem, where: grouping === "note" || grouping === "place" ? "" : noteName(problem.path) }));
  }
  return rows;
}

function groupOf({ path, diagnostic }: Problem, grouping: Grouping): string {
  switch (grouping) {
    case "place": return "";
    case "note": return path;
    case "rule": return diagnostic.rule;
    case "folder": return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "/";
  }
}

function titleOf(key: string, grouping: Grouping): string {
  return grouping === "note" ? noteName(key) : key === "/" ? "Vault" : key;
}

/** A note's name: its path's last part, without `.md`. */
export function noteName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/** The folder of a path; empty at the vault's root. */
export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

function worstOf(problems: readonly Problem[]): Severity {
  return problems.reduce((worst, { diagnostic }) => Math.min(worst, diagnostic.severity), Severity.HINT as number);
}

function compareStarts(a: Diagnostic, b: Diagnostic): number {
  return (a.range?.start?.line ?? 0) - (b.range?.start?.line ?? 0) || (a.range?.start?.character ?? 0) - (b.range?.start?.character ?? 0);
}

/** How many problems of each severity there are. */
export interface Counts {
  errors: number;
  warnings: number;
  infos: number;
}

export function countOf(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity } of diagnostics) {
    if (severity === Severity.ERROR) counts.errors++;
    else if (severity === Severity.WARNING) counts.warnings++;
    else counts.infos++;
  }
  return counts;
}

/** “2 errors, 1 warning”; “no problems”. */
export function countWords({ errors, warnings, infos }: Counts): string {
  const parts = [plural(errors, "error"), plural(warnings, "warning"), plural(infos, "info")].filter((part) => !part.startsWith("0 "));
  return parts.length === 0 ? "no problems" : parts.join(", ");
}

/** “1 note”, “2 notes”. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

/** A severity's name, as class names and settings have it. */
export function severityName(severity: Severity): "error" | "warning" | "info" | "hint" {
  switch (severity) {
    case Severity.ERROR: return "error";
    case Severity.WARNING: return "warning";
    case Severity.HINT: return "hint";
    default: return "info";
  }
}

/** A fix's title on buttons and in menus; with an ellipsis where what it changes is shown before it is made. */
export function fixTitle({ title, kind }: Fix): string {
  return kind === FixKind.RISKY ? `${title} …` : title;
}

/** What a person set for a rule on this device's vault: a severity instead of the schema's, or not to be shown. */
export type RuleSeverity = "error" | "warning" | "info" | "hint" | "off";

const severities: Record<Exclude<RuleSeverity, "off">, Severity> = {
  error: Severity.ERROR, warning: Severity.WARNING, info: Severity.INFO, hint: Severity.HINT,
};

/** Findings with the severities that a person set. */
export function withSeverities(diagnostics: readonly Diagnostic[], rules: Readonly<Record<string, RuleSeverity>>): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const wanted = rules[diagnostic.rule];
    if (wanted === "off") return [];
    return wanted === undefined ? diagnostic : { ...diagnostic, severity: severities[wanted] };
  });
}
