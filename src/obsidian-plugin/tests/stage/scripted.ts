import { Code, ConnectError, type ConnectRouter } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { create } from "@bufbuild/protobuf";
import { fileDesc, messageDesc } from "@bufbuild/protobuf/codegenv2";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http2 from "node:http2";
import { tmpdir } from "node:os";
import path from "node:path";
import { HandshakeService } from "../../src/gen/noteschema/v1/handshake_pb";
import { type LintRequest, NoteService } from "../../src/gen/noteschema/v1/note_pb";
import { DiagnosticSchema, FixKind, Severity } from "../../src/gen/noteschema/v1/text_pb";
import { SchemaService } from "../../src/gen/noteschema/v1/schema_pb";
import { type ApplyRequest, VaultService } from "../../src/gen/noteschema/v1/vault_pb";
import { hashOf, lineIndex, positionOf } from "../../src/core/text";

/** What a scripted service does besides the usual. */
export interface Script {
  /** Called before each lint is answered. */
  beforeLint?: (request: LintRequest, signal: AbortSignal) => Promise<void> | void;
  /** Called before each completion is answered. */
  beforeComplete?: () => Promise<void>;
  /** The field that findings are about. */
  field?: string;
  /** Goes while it applies, with this in its journal. */
  goesInApply?: "something written" | "nothing written";
  /** Writes the first file of a change, and goes on when that is given up. */
  waitsInApply?: boolean;
  /** How many changes it makes; it refuses the next. */
  mostChanges?: number;
  /** Refuses the handshake. */
  mismatch?: boolean;
}

/** A note that `migrateVault` brings to version 2. */
export const OLD = "---\nversion: 1\n---\n";

/** A service that finds the word “wrong” and would write “right”, for tests of what the real one cannot be made to do. */
export class ScriptedService {
  readonly folder = mkdtempSync(path.join(tmpdir(), "noteschema-scripted-"));
  readonly lints: LintRequest[] = [];
  readonly applied: ApplyRequest[] = [];
  readonly begun: number[] = [];
  readonly changed: string[][] = [];
  undone: string[] = [];
  aborted = 0;
  token = "secret";
  manyNotes = 0;
  fixes = 0;
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

  /** The connections of clients that are there. */
  get connections(): number {
    return this.sessions.size;
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
    const service = this;
    const check = (header: Headers): void => {
      if (header.get("authorization") !== `Bearer ${this.token}`) throw new ConnectError("The token is not the one of the running service.", Code.Unauthenticated);
    };
    router.service(HandshakeService, {
      handshake: (_request, context) => {
        check(context.requestHeader);
        if (this.script.mismatch) throw new ConnectError("The service speaks protocol 2. Update the plugin.", Code.FailedPrecondition, undefined, [reasonDetail("PROTOCOL_MISMATCH")]);
        return { serverVersion: "9.9.9", protocol: 1, instance: "one", processId: BigInt(process.pid), maxTextBytes: 16_777_216n };
      },
    });
    router.service(VaultService, {
      async *open(request, context) {
        yield { event: { case: "opened" as const, value: { vaultId: "v", root: request.root } } };
        await new Promise<void>((resolve) => context.signal.addEventListener("abort", () => resolve()));
      },
      changed: (request) => {
        service.changed.push(request.paths);
        return {};
      },
      async *migrateVault(request) {
        for (const path of request.paths) {
          const hash = await hashOf(OLD);
          const edit = { path, hash, edits: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 10 } }, newText: "version: 2" }], creates: false };
          yield { event: { case: "plan" as const, value: { path, schema: "note", from: 1, to: 2, steps: ["Set version to 2"], edit, problem: "", diff: "--- a\n+++ b\n@@ -1,3 +1,3 @@\n ---\n-version: 1\n+version: 2\n ---\n" } } };
        }
      },
      async *lintVault(_request, context) {
        for (let i = 0; i < service.manyNotes; i++) {
          if (i % 500 === 0) yield { event: { case: "progress" as const, value: { done: i, total: service.manyNotes } } };
          if (context.signal.aborted) return;
          yield { event: { case: "note" as const, value: { path: `Folder ${i % 7}/Note ${i}.md`, diagnostics: [{ severity: Severity.WARNING, rule: `rule-${i % 3}`, message: `Something about note ${i}.`, range: { start: { line: i, character: 0 }, end: { line: i, character: 1 } } }] } } };
        }
        yield { event: { case: "totals" as const, value: { notes: service.manyNotes, warnings: service.manyNotes } } };
      },
      async *apply(request, context) {
        if (service.applied.length === service.script.mostChanges) throw new ConnectError("The journal cannot be written.", Code.FailedPrecondition, undefined, [reasonDetail("WRITE_REFUSED")]);
        service.applied.push(request);
        service.begun[service.applied.length - 1] = Date.now();
        if (service.script.waitsInApply) {
          yield { event: { case: "progress" as const, value: { done: 1, total: request.files.length } } };
          await new Promise<void>((resolve) => context.signal.addEventListener("abort", () => resolve()));
        }
        if (service.script.goesInApply) {
          if (service.script.goesInApply === "nothing written") service.applied.pop();
          throw new ConnectError("The service has ended.", Code.Unavailable);
        }
        yield { event: { case: "result" as const, value: { operationId: `op-${service.applied.length}`, written: request.files.length, skipped: [] } } };
      },
      listOperations: () => ({
        operations: service.applied.map(({ title, files }, i) => ({ operationId: `op-${i + 1}`, title, files: files.length, startedMs: BigInt(service.begun[i] ?? 0), undone: service.undone.includes(`op-${i + 1}`) })).reverse(),
      }),
      async *undo(request) {
        service.undone.push(request.operationId);
        yield { event: { case: "result" as const, value: { operationId: request.operationId, written: 1, skipped: [] } } };
      },
    });
    router.service(SchemaService, {
      listSchemas: () => ({ schemas: [{ schema: "note", title: "Note", version: 2, path: "schemas/note.yaml" }, { schema: "base", abstract: true }] }),
      getSchema: () => ({
        summary: { schema: "note", title: "Note" },
        fields: [
          { key: "type", type: "string" },
          { key: "status", type: "enum", required: true, values: [{ value: "open" }, { value: "done", description: "over" }] },
          { key: "due", type: "date" },
          { key: "people", type: "list", items: { key: "", type: "link", linkTo: ["person"] } },
        ],
      }),
    });
    router.service(NoteService, {
      enrich: async (request) => {
        const text = request.document?.text ?? "";
        const changes = [
          { id: "a", field: "date", oldValue: "", newValue: "2025-03-10", reason: "find_date(file.name)" },
          { id: "b", field: "status", oldValue: "x", newValue: "open", reason: "default" },
        ].filter((change) => request.ids.length === 0 || request.ids.includes(change.id));
        const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        return { document: { path: request.document?.path ?? "", hash: await hashOf(text) }, changes, edit: { path: request.document?.path ?? "", hash: await hashOf(text), edits: [{ range, newText: changes.map((change) => `${change.field}: ${change.newValue}\n`).join("") }] }, problem: "" };
      },
      fix: async (request) => {
        this.fixes++;
        const text = request.document?.text ?? "";
        const lines = lineIndex(text);
        const hash = await hashOf(text);
        const found = [...text.matchAll(/\bwrong\b/g)];
        const edits = found.map((match) => ({ range: { start: positionOf(lines, match.index), end: positionOf(lines, match.index + 5) }, newText: "right" }));
        return { document: { path: request.document?.path ?? "", hash }, files: edits.length > 0 ? [{ path: request.document?.path ?? "", hash, edits }] : [], titles: found.map(() => "Write “right”"), remaining: 0, problems: [] };
      },
      create: (request) => ({ path: `Notes/${request.name}.md`, text: Object.entries(request.fields).map(([key, value]) => `${key}: ${value}`).join("\n"), diagnostics: [] }),
      explain: () => ({ schema: "note", schemaPath: "schemas/note.yaml", reasons: ["`type: note` says so."] }),
      complete: async (request) => {
        await this.script.beforeComplete?.();
        const position = request.position;
        return { items: ["open", "done"].map((label) => ({ label, kind: 2, edit: { range: { start: position, end: position }, newText: label } })), isIncomplete: false };
      },
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
            range, severity: Severity.ERROR, rule: "no-wrong", code: "NS0001", message: "This is wrong.", whileTyping: true, field: this.script.field ?? "",
            fixes: [{ title: "Write “right”", kind: FixKind.SAFE, files: [{ path: request.document?.path ?? "", hash, edits: [{ range, newText: "right" }] }] }],
          });
        });
        return { document: { path: request.document?.path ?? "", version: request.document?.version ?? 0n, hash }, diagnostics, schema: "note", missingFields: [] };
      },
    });
  }
}

// What ConnectError needs of `google.rpc.ErrorInfo` is its name and its bytes; the contract does not carry the message itself.
const errorInfo = messageDesc(fileDesc(Buffer.from([
  0x0a, 0x1e, ...Buffer.from("google/rpc/error_details.proto"), 0x12, 0x0a, ...Buffer.from("google.rpc"),
  0x22, 0x1b, 0x0a, 0x09, ...Buffer.from("ErrorInfo"), 0x12, 0x0e, 0x0a, 0x06, ...Buffer.from("reason"), 0x18, 0x01, 0x20, 0x01, 0x28, 0x09,
  0x62, 0x06, ...Buffer.from("proto3"),
]).toString("base64")), 0);

/** The detail of an error that names its reason. */
export function reasonDetail(reason: string): never {
  return { desc: errorInfo, value: { reason } } as never;
}
