import { Code, ConnectError, type ConnectRouter } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { create } from "@bufbuild/protobuf";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http2 from "node:http2";
import { tmpdir } from "node:os";
import path from "node:path";
import { HandshakeService } from "../../src/gen/noteschema/v1/handshake_pb";
import { type LintRequest, NoteService } from "../../src/gen/noteschema/v1/note_pb";
import { DiagnosticSchema, FixKind, Severity } from "../../src/gen/noteschema/v1/text_pb";
import { VaultService } from "../../src/gen/noteschema/v1/vault_pb";
import { hashOf, lineIndex, positionOf } from "../../src/core/text";

/** What a scripted service does besides the usual. */
export interface Script {
  /** Called before each lint is answered. */
  beforeLint?: (request: LintRequest, signal: AbortSignal) => Promise<void> | void;
  /** Refuses the handshake. */
  mismatch?: boolean;
}

/** A service that finds the word “wrong” and would write “right”, for tests of what the real one cannot be made to do. */
export class ScriptedService {
  readonly folder = mkdtempSync(path.join(tmpdir(), "noteschema-scripted-"));
  readonly lints: LintRequest[] = [];
  aborted = 0;
  token = "secret";
  script: Script = {};
  private server: http2.Http2Server | undefined;
  private readonly sessions = new Set<http2.ServerHttp2Session>();

  get address(): string {
    return path.join(this.folder, "v1.sock");
  }

  async start(): Promise<void> {
    const server = http2.createServer(connectNodeAdapter({ routes: (router) => this.routes(router) }));
    server.on("session", (session) => {
      this.sessions.add(session);
      session.on("close", () => this.sessions.delete(session));
    });
    rmSync(this.address, { force: true });
    await new Promise<void>((resolve) => server.listen(this.address, resolve));
    this.server = server;
    this.announce();
  }

  announce(change: Record<string, unknown> = {}): void {
    const file = path.join(this.folder, "v1.json");
    writeFileSync(file, JSON.stringify({ protocol_min: 1, protocol_max: 1, version: "9.9.9", process_id: process.pid, instance: "one", address: this.address, token: this.token, web: null, log: "", ...change }));
    chmodSync(file, 0o600);
  }

  /** Goes as a killed process does. */
  async kill(): Promise<void> {
    for (const session of this.sessions) session.destroy();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
    this.server = undefined;
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private routes(router: ConnectRouter): void {
    const check = (header: Headers): void => {
      if (header.get("authorization") !== `Bearer ${this.token}`) throw new ConnectError("The token is not the one of the running service.", Code.Unauthenticated);
    };
    router.service(HandshakeService, {
      handshake: (_request, context) => {
        check(context.requestHeader);
        if (this.script.mismatch) throw new ConnectError("The service speaks protocol 2. Update the plugin.", Code.FailedPrecondition, undefined, [{ desc: errorInfo, value: { reason: "PROTOCOL_MISMATCH" } } as never]);
        return { serverVersion: "9.9.9", protocol: 1, instance: "one", processId: BigInt(process.pid), maxTextBytes: 16_777_216n };
      },
    });
    router.service(VaultService, {
      async *open(request, context) {
        yield { event: { case: "opened" as const, value: { vaultId: "v", root: request.root } } };
        await new Promise<void>((resolve) => context.signal.addEventListener("abort", () => resolve()));
      },
      changed: () => ({}),
    });
    router.service(NoteService, {
      lint: async (request, context) => {
        check(context.requestHeader);
        this.lints.push(request);
        context.signal.addEventListener("abort", () => { this.aborted++; });
        await this.script.beforeLint?.(request, context.signal);
        const text = request.document?.text ?? "";
        const lines = lineIndex(text);
        const hash = await hashOf(text);
        const diagnostics = [...text.matchAll(/\bwrong\b/g)].map((match) => {
          const range = { start: positionOf(lines, match.index), end: positionOf(lines, match.index + 5) };
          return create(DiagnosticSchema, {
            range, severity: Severity.ERROR, rule: "no-wrong", code: "NS0001", message: "This is wrong.", whileTyping: true,
            fixes: [{ title: "Write “right”", kind: FixKind.SAFE, files: [{ path: request.document?.path ?? "", hash, edits: [{ range, newText: "right" }] }] }],
          });
        });
        return { document: { path: request.document?.path ?? "", version: request.document?.version ?? 0n, hash }, diagnostics, schema: "note", missingFields: [] };
      },
    });
  }
}

// What ConnectError needs of `google.rpc.ErrorInfo` is its name and its bytes; the contract does not carry the message itself.
import { fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";

const errorInfo = messageDesc(fileDesc(Buffer.from([
  0x0a, 0x1e, ...Buffer.from("google/rpc/error_details.proto"), 0x12, 0x0a, ...Buffer.from("google.rpc"),
  0x22, 0x1b, 0x0a, 0x09, ...Buffer.from("ErrorInfo"), 0x12, 0x0e, 0x0a, 0x06, ...Buffer.from("reason"), 0x18, 0x01, 0x20, 0x01, 0x28, 0x09,
  0x62, 0x06, ...Buffer.from("proto3"),
]).toString("base64")), 0);
