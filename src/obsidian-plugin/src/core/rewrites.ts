import type { Clock } from "./clock";

/** How long after our change another's counts as an answer to it. */
const ANSWER_TIME = 10_000;
/** So many answers in a row are a quarrel. */
const ENOUGH = 2;

/** Notices that something else undoes what this plugin writes into a note, so that two tools do not rewrite each other for ever. */
export class RewriteGuard {
  private readonly notes = new Map<string, { before: string; after: string; at: number; answers: number }>();
  private readonly quarrels = new Set<string>();

  constructor(private readonly clock: Clock) {}

  /** This plugin changed a note by itself. */
  wrote(path: string, before: string, after: string): void {
    const known = this.notes.get(path);
    this.notes.set(path, { before, after, at: this.clock.now(), answers: known && known.before === before ? known.answers : 0 });
  }

  /** A note has this text now, and not by this plugin. True once, when it has become a quarrel. */
  saw(path: string, text: string): boolean {
    const known = this.notes.get(path);
    if (!known || text === known.after || this.quarrels.has(path)) return false;
    if (this.clock.now() - known.at > ANSWER_TIME) {
      this.notes.delete(path);
      return false;
    }
    if (text !== known.before || ++known.answers < ENOUGH) return false;
    this.quarrels.add(path);
    return true;
  }

  /** Whether this plugin should leave a note alone unless it is told to change it. */
  quarrelsOver(path: string): boolean {
    return this.quarrels.has(path);
  }

  /** A person asked for a change: peace until it happens again. */
  forget(path: string): void {
    this.quarrels.delete(path);
    this.notes.delete(path);
  }
}

/** Plugins that are known to rewrite notes by themselves, by id. */
const writers: Record<string, string> = {
  "obsidian-linter": "Linter",
  "frontmatter-modified-date": "Frontmatter Modified Date",
  "update-time-on-edit": "Update time on edit",
  "metadata-menu": "Metadata Menu",
  "templater-obsidian": "Templater",
  "prettier-format": "Prettier Format",
  "markdown-prettier": "Markdown Prettier",
};

/** Who may be rewriting notes, of the plugins that are on. */
export function knownWriters(enabled: Iterable<string>): string[] {
  return [...new Set([...enabled].flatMap((id) => writers[id] ?? []))];
}
