import { createGrpcTransport, Http2SessionManager } from "@connectrpc/connect-node";
import type { Interceptor, Transport } from "@connectrpc/connect";
import net from "node:net";
import type { Endpoint } from "../core/session";
import { type Discovery, discover } from "./discovery";

/** Only the name in a header: where the connection goes is said by the discovery file. */
const NAME = "http://localhost";

/** Reaches the service over its socket or pipe. Made once: a service that was started again is found by the next `refresh`. */
export class NodeEndpoint implements Endpoint {
  readonly transport: Transport;
  private readonly connection: Http2SessionManager;
  private found: Discovery | undefined;

  /** `folder` gives the folder of the discovery file. */
  constructor(private readonly folder: () => string) {
    this.connection = new Http2SessionManager(NAME, { pingIntervalMs: 30_000, pingIdleConnection: true, idleConnectionTimeoutMs: 2_147_483_647 },
      { createConnection: () => net.connect({ path: this.found?.address ?? "" }) });
    this.transport = createGrpcTransport({
      baseUrl: NAME,
      sessionManager: this.connection,
      interceptors: [this.authorize, wakeLoop],
    });
  }

  /** What is known of the service; undefined before the first `refresh`. */
  get discovery(): Discovery | undefined {
    return this.found;
  }

  async refresh(): Promise<void> {
    this.found = await discover(this.folder());
  }

  close(): void {
    this.connection.abort();
  }

  private readonly authorize: Interceptor = (next) => (request) => {
    request.header.set("authorization", `Bearer ${this.found?.token ?? ""}`);
    return next(request);
  };
}

/** In a window Node's event loop sleeps until something wakes it; what a key press queued would wait for the next event. */
const wakeLoop: Interceptor = (next) => (request) => {
  const answer = next(request);
  setImmediate(() => undefined);
  return answer;
};
