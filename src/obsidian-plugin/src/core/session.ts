import { type Client, createClient, type Transport } from "@connectrpc/connect";
import { ControlService } from "../gen/noteschema/v1/control_pb";
import { HandshakeService } from "../gen/noteschema/v1/handshake_pb";
import { NoteService } from "../gen/noteschema/v1/note_pb";
import { SchemaService } from "../gen/noteschema/v1/schema_pb";
import { type NotesChanged, type OpenResponse, type SchemasChanged, VaultService, type VaultTotals } from "../gen/noteschema/v1/vault_pb";
import { type Clock, pause } from "./clock";
import { classify, ServiceFailure } from "./errors";

/** The protocol versions that this client speaks. */
export const PROTOCOL = { min: 1, max: 1 } as const;

/** How the service is reached. One for a plugin's life: the transport follows when address and token change. */
export interface Endpoint {
  readonly transport: Transport;
  /** Reads address and token anew. Throws a `ServiceFailure` where there are none. */
  refresh(): Promise<void>;
  /** Ends the connection. Nothing is asked afterwards. */
  close(): void;
}

/** What is known of the service. */
export type SessionState =
  | { readonly name: "connecting" }
  | { readonly name: "ready"; readonly vaultId: string; readonly version: string; readonly processId: bigint; readonly maxTextBytes: number }
  | { readonly name: "away"; readonly failure: ServiceFailure; /** Counts outages, so that each is told of once. */ readonly outage: number };

/** What a session tells of. */
export interface SessionEvents {
  state(state: SessionState): void;
  /** Schemas or settings were swapped. */
  schemas(event: SchemasChanged): void;
  /** Notes changed, or what they depend on. */
  notes(event: NotesChanged): void;
  totals(event: VaultTotals): void;
}

export interface SessionOptions {
  endpoint: Endpoint;
  /** The vault's folder, absolute. */
  root: string;
  clientName: string;
  clientVersion: string;
  clock: Clock;
  /** Called before each wait after a failure; may start the service. */
  onFailure?: (failure: ServiceFailure) => void;
  log?: (level: "info" | "error", message: string) => void;
}

const FIRST_WAIT = 200;
/** How often a call that only reads is made again because schemas were changed in its middle. */
const MOST_REPEATS = 2;
const LONGEST_WAIT = 10_000;
/** How long a handshake may take: the service answers it from memory. */
const HANDSHAKE_TIMEOUT = 5_000;

/** Holds the vault open in the service, notices when the service goes, and comes back to it. */
export class Session {
  readonly notes: Client<typeof NoteService>;
  readonly vaults: Client<typeof VaultService>;
  readonly schemas: Client<typeof SchemaService>;
  private readonly handshakes: Client<typeof HandshakeService>;
  private readonly controls: Client<typeof ControlService>;
  private readonly listeners = new Set<Partial<SessionEvents>>();
  private readonly stopped = new AbortController();
  private wake: AbortController | undefined;
  private opening: AbortController | undefined;
  private outages = 0;
  private current: SessionState = { name: "connecting" };

  constructor(private readonly options: SessionOptions) {
    const { transport } = options.endpoint;
    this.notes = createClient(NoteService, transport);
    this.vaults = createClient(VaultService, transport);
    this.schemas = createClient(SchemaService, transport);
    this.handshakes = createClient(HandshakeService, transport);
    this.controls = createClient(ControlService, transport);
  }

  get state(): SessionState {
    return this.current;
  }

  /** The vault's name in calls. Throws where the service is away. */
  get vaultId(): string {
    if (this.current.name === "ready") return this.current.vaultId;
    throw this.current.name === "away" ? this.current.failure : new ServiceFailure("away", "The NoteSchema service is not there yet.");
  }

  listen(listener: Partial<SessionEvents>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Connects and stays connected until `stop`. */
  async run(): Promise<void> {
    let wait = FIRST_WAIT;
    while (!this.stopped.signal.aborted) {
      const failure = await this.connect(() => { wait = FIRST_WAIT; });
      if (this.stopped.signal.aborted) return;
      this.lost(failure);
      this.options.onFailure?.(failure);
      this.wake = new AbortController();
      // A third of jitter, so that many windows do not come back in one moment.
      await pause(this.options.clock, wait * (0.83 + Math.random() / 3), AbortSignal.any([this.wake.signal, this.stopped.signal]));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  /** Tries again now. */
  retry(): void {
    this.wake?.abort();
  }

  /** Ends the stream and opens the vault again. */
  reopen(): void {
    this.opening?.abort();
    this.retry();
  }

  stop(): void {
    this.stopped.abort();
    this.options.endpoint.close();
  }

  /** Ends the service itself, for all who use it. What it is writing is finished or taken back first. */
  async endService(): Promise<void> {
    await this.call(() => this.controls.stop({}, { timeoutMs: HANDSHAKE_TIMEOUT }));
  }

  /** Runs a call, and says in people's words what went wrong. A vault that the service let go of is opened again. */
  async call<T>(action: (vaultId: string, signal?: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await action(this.vaultId, signal);
    } catch (error) {
      const failure = classify(error, signal);
      if (failure.kind === "unopened") this.reopen();
      if (failure.kind === "failed") this.options.log?.("error", failure.message);
      throw failure;
    }
  }

  /** As `call`, for what only reads: where schemas or settings are changed in its middle, it is asked again. `action` begins anew each time. */
  async read<T>(action: (vaultId: string, signal?: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let repeats = 0; ; repeats++) {
      try {
        return await this.call(action, signal);
      } catch (error) {
        if (classify(error, signal).kind !== "swapped" || repeats === MOST_REPEATS) throw error;
      }
    }
  }

  /** One life of a connection; ends with the reason of its end. */
  private async connect(opened: () => void): Promise<ServiceFailure> {
    const opening = new AbortController();
    this.opening = opening;
    const signal = AbortSignal.any([opening.signal, this.stopped.signal]);
    try {
      await this.options.endpoint.refresh();
      const hello = await this.handshakes.handshake(
        { clientName: this.options.clientName, clientVersion: this.options.clientVersion, protocolMin: PROTOCOL.min, protocolMax: PROTOCOL.max },
        { signal, timeoutMs: HANDSHAKE_TIMEOUT });
      for await (const { event } of this.vaults.open({ root: this.options.root }, { signal })) {
        if (event.case === "opened") {
          opened();
          this.options.log?.("info", `Connected with service ${hello.serverVersion}, process ${hello.processId}.`);
          this.become({ name: "ready", vaultId: event.value.vaultId, version: hello.serverVersion, processId: hello.processId, maxTextBytes: Number(hello.maxTextBytes) });
          if (event.value.schemas) this.tell("schemas", event.value.schemas);
        } else {
          this.forward(event);
        }
      }
      return new ServiceFailure("away", "The NoteSchema service has ended.");
    } catch (error) {
      const failure = classify(error, this.stopped.signal);
      return failure;
    }
  }

  private forward(event: OpenResponse["event"]): void {
    switch (event.case) {
      case "schemas": return this.tell("schemas", event.value);
      case "notes": return this.tell("notes", event.value);
      case "totals": return this.tell("totals", event.value);
    }
  }

  private lost(failure: ServiceFailure): void {
    if (this.current.name === "away") {
      if (this.current.failure.kind === failure.kind) return;
    } else {
      this.outages++;
      this.options.log?.("error", failure.message);
    }
    this.become({ name: "away", failure, outage: this.outages });
  }

  private become(state: SessionState): void {
    this.current = state;
    this.tell("state", state);
  }

  private tell<K extends keyof SessionEvents>(name: K, value: Parameters<SessionEvents[K]>[0]): void {
    for (const listener of [...this.listeners]) (listener[name] as ((v: typeof value) => void) | undefined)?.(value);
  }
}
