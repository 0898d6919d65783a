import type { NotesChanged, SchemasChanged, VaultTotals } from "../gen/noteschema/v1/vault_pb";
import type { Clock } from "./clock";
import { classify, type ServiceFailure } from "./errors";
import { type Problem, type RuleSeverity, withSeverities } from "./problems";
import type { Session } from "./session";

/** From the news that notes changed until they are checked again, in milliseconds. */
const RENEW_AFTER = 300;
/** With more notes than this, the whole vault is checked. */
const MOST_RENEWED = 1_000;

/** What is known of a whole vault's problems. */
export interface VaultProblemsState {
  problems: readonly Problem[];
  /** What is wrong with schemas and settings. */
  schemas: readonly Problem[];
  /** Notes checked and to be checked while a check is under way. */
  progress: { done: number; total: number } | undefined;
  totals: VaultTotals | undefined;
  failure: ServiceFailure | undefined;
}

/** What the list of a vault's problems asks of the program around it. */
export interface VaultProblemsHost {
  /** Severities that a person set, by rule. */
  rules(): Readonly<Record<string, RuleSeverity>>;
  /** Whether the list is on show. One that is not is made anew when it is. */
  isShown(): boolean;
  /** Something else is known now. */
  changed(): void;
}

/** The problems of all notes: one check at a time, and the last list stays until the next is whole. Notes that change are checked again by themselves. */
export class VaultProblems {
  private call: AbortController | undefined;
  private current: VaultProblemsState = { problems: [], schemas: [], progress: undefined, totals: undefined, failure: undefined };
  /** Notes that are to be checked again; "all" for the vault. */
  private stale: Set<string> | "all" = new Set();
  private cancelRenewal: (() => void) | undefined;

  constructor(private readonly session: Session, private readonly clock: Clock, private readonly host: VaultProblemsHost) {
    session.listen({ schemas: (event) => this.schemasChanged(event), notes: (event) => this.notesChanged(event) });
  }

  get state(): VaultProblemsState {
    return this.current;
  }

  /** Checks the vault; a check under way is given up. */
  async check(): Promise<void> {
    this.call?.abort();
    const call = this.call = new AbortController();
    this.stale = new Set();
    this.become({ progress: { done: 0, total: 0 }, failure: undefined });
    try {
      const { problems, totals } = await this.lint([], call.signal, (progress) => this.become({ progress }));
      this.become({ problems, totals, progress: undefined });
    } catch (error) {
      const failure = classify(error, call.signal);
      if (failure.kind !== "aborted") this.become({ failure, progress: undefined });
    }
  }

  stop(): void {
    this.call?.abort();
    this.cancelRenewal?.();
    this.become({ progress: undefined });
  }

  private async lint(paths: readonly string[], signal: AbortSignal | undefined, progress: (now: { done: number; total: number }) => void): Promise<{ problems: Problem[]; totals: VaultTotals | undefined }> {
    return this.session.read(async (vaultId) => {
      const problems: Problem[] = [];
      let totals: VaultTotals | undefined;
      for await (const { event } of this.session.vaults.lintVault({ vaultId, paths: [...paths] }, signal ? { signal } : {})) {
        if (event.case === "note") for (const diagnostic of withSeverities(event.value.diagnostics, this.host.rules())) problems.push({ path: event.value.path, diagnostic });
        else if (event.case === "progress") progress(event.value);
        else if (event.case === "totals") totals = event.value;
      }
      return { problems, totals };
    }, signal);
  }

  private schemasChanged({ problems }: SchemasChanged): void {
    this.become({ schemas: problems.flatMap(({ path, diagnostics }) => diagnostics.map((diagnostic) => ({ path, diagnostic }))) });
    this.outdated("all");
  }

  private notesChanged({ paths, more }: NotesChanged): void {
    this.outdated(more ? "all" : paths);
  }

  /** Notes are not as they were when the list was made. */
  private outdated(paths: readonly string[] | "all"): void {
    if (this.current.totals === undefined && !this.current.progress) return;
    if (paths === "all") this.stale = "all";
    else if (this.stale !== "all") for (const path of paths) this.stale.add(path);
    this.cancelRenewal?.();
    this.cancelRenewal = this.clock.after(RENEW_AFTER, () => void this.renew());
  }

  private async renew(): Promise<void> {
    if (this.current.progress) return this.outdated([]);
    const paths = this.stale;
    if (paths === "all" || paths.size > MOST_RENEWED) {
      if (this.host.isShown()) return this.check();
      return this.become({ totals: undefined });
    }
    this.stale = new Set();
    try {
      const { problems } = await this.lint([...paths], undefined, () => undefined);
      this.become({ problems: [...this.current.problems.filter(({ path }) => !paths.has(path)), ...problems] });
    } catch {
      // The list stays as it was; what is away is said elsewhere.
      this.become({ totals: undefined });
    }
  }

  private become(change: Partial<VaultProblemsState>): void {
    this.current = { ...this.current, ...change };
    this.host.changed();
  }
}
