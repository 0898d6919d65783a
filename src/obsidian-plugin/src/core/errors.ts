import { BinaryReader } from "@bufbuild/protobuf/wire";
import { Code, ConnectError } from "@connectrpc/connect";

/**
 * What became of a call.
 * - `aborted`: this side gave it up; nothing to say.
 * - `stopped`: a person ended it in its middle.
 * - `absent`: no service has ever written where it can be reached.
 * - `away`: the service cannot be reached, or went during the call.
 * - `refused`: the service runs and does not take this client's token.
 * - `mismatch`: the service runs and speaks no common protocol.
 * - `unopened`: the service no longer holds the vault; opening it again helps.
 * - `stale`: the text has changed since.
 * - `swapped`: schemas or settings were changed in the middle of the call; to ask again helps.
 * - `too-large`: the text is longer than the service takes.
 * - `settings`: the vault's settings cannot be used.
 * - `failed`: anything else; the message says what.
 */
export type FailureKind = "aborted" | "stopped" | "absent" | "away" | "refused" | "mismatch" | "unopened" | "stale" | "swapped" | "too-large" | "settings" | "failed";

/** A failure with words for people. */
export class ServiceFailure extends Error {
  constructor(readonly kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ServiceFailure";
  }
}

const AWAY = "The NoteSchema service cannot be reached.";

const byReason: Record<string, FailureKind> = {
  VAULT_NOT_OPEN: "unopened",
  SCHEMAS_CHANGED: "swapped",
  TEXT_TOO_LARGE: "too-large",
  MESSAGE_TOO_LARGE: "too-large",
  SETTINGS_BROKEN: "settings",
  PROTOCOL_MISMATCH: "mismatch",
};

/**
 * Says what an error of a call means. The code alone does not: a service that is killed ends its calls with the code of our own abort, and a socket
 * that is not there is reported as an internal error.
 */
export function classify(error: unknown, signal?: AbortSignal): ServiceFailure {
  if (error instanceof ServiceFailure) return error;
  if (signal?.aborted) return new ServiceFailure("aborted", "Given up.", { cause: error });
  const found = ConnectError.from(error);
  const message = found.rawMessage;
  const reason = errorReason(found);
  if (reason !== undefined && byReason[reason] !== undefined) return new ServiceFailure(byReason[reason], message, { cause: error });
  if (isTransport(found)) return new ServiceFailure("away", AWAY, { cause: error });

  switch (found.code) {
    case Code.Unauthenticated:
    case Code.PermissionDenied:
      return new ServiceFailure("refused", "The service does not take this plugin's token. It is read anew with the next try.", { cause: error });
    case Code.Unavailable:
    case Code.Canceled:
    case Code.Aborted:
      return found.code === Code.Aborted
        ? new ServiceFailure("stale", message, { cause: error })
        : new ServiceFailure("away", AWAY, { cause: error });
    case Code.DeadlineExceeded:
      return new ServiceFailure("failed", "The service took too long to answer.", { cause: error });
    case Code.Unimplemented:
      return new ServiceFailure("mismatch", "The service is too old for this: it does not know the call. Update NoteSchema.", { cause: error });
    default:
      return new ServiceFailure("failed", message || "The service answered with an error and no message.", { cause: error });
  }
}

/** The system's words for a peer that is not there, under whatever code they come. */
function isTransport(error: ConnectError): boolean {
  return /ENOENT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|socket hang up|fetch failed|Failed to fetch|NetworkError|network error|Stream closed|ERR_HTTP2|GOAWAY/i.test(`${error.rawMessage} ${error.cause instanceof Error ? error.cause.message : ""}`);
}

/** `reason` of the `google.rpc.ErrorInfo` in an error's details. */
export function errorReason(error: ConnectError): string | undefined {
  for (const detail of error.details) {
    if (!("type" in detail) || detail.type !== "google.rpc.ErrorInfo" || !(detail.value instanceof Uint8Array)) continue;
    const reader = new BinaryReader(detail.value);
    while (reader.pos < reader.len) {
      const [field, wire] = reader.tag();
      if (field === 1) return reader.string();
      reader.skip(wire);
    }
  }
  return undefined;
}
