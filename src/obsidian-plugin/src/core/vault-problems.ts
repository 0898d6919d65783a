import type { VaultTotals } from "../gen/noteschema/v1/vault_pb";
import { classify, type ServiceFailure } from "./errors";
import { type Problem, type RuleSeverity, withSeverities } from "./problems";
import type { Session } from "./session";

/** What is known of a whole vault's problems. */
export interface VaultProblemsState {
  problems: readonly Problem[];
  /** Notes checked and to be checked while a check is under way. */
  progress: { done: number; total: number } | undefined;
  totals: VaultTotals | undefined;
  failure: ServiceFailure | undefined;
}

/** The problems of all notes: one check at a time, and the last list stays until the next is whole. */
export class VaultProblems {
  private call: AbortController | undefined;
  private current: VaultProblemsState = { problems: [], progress: undefined, totals: undefined, failure: undefined };

  constructor(private readonly session: Session, private readonly rules: () => Readonly<Record<string, RuleSeverity>>, private readonly changed: () => void) {}

  get state(): VaultProblemsState {
    return this.current;
  }

  /** Checks the vault, or what is at `paths`; a check under way is given up. */
  async check(paths: readonly string[] = []): Promise<void> {
    this.call?.abort();
    const call = this.call = new AbortController();
    let problems: Problem[] = [];
    this.become({ progress: { done: 0, total: 0 }, failure: undefined });
    try {
      await this.session.read(async (vaultId) => {
        problems = [];
        for await (const { event } of this.session.vaults.lintVault({ vaultId, paths: [...paths] }, { signal: call.signal })) {
          if (event.case === "note") for (const diagnostic of withSeverities(event.value.diagnostics, this.rules())) problems.push({ path: event.value.path, diagnostic });
          else if (event.case === "progress") this.become({ progress: event.value });
          else if (event.case === "totals") this.become({ totals: event.value });
        }
      }, call.signal);
      this.become({ problems, progress: undefined });
    } catch (error) {
      const failure = classify(error, call.signal);
      if (failure.kind !== "aborted") this.become({ failure, progress: undefined });
    }
  }

  stop(): void {
    this.call?.abort();
    this.become({ progress: undefined });
  }

  private become(change: Partial<VaultProblemsState>): void {
    this.current = { ...this.current, ...change };
    this.changed();
  }
}
