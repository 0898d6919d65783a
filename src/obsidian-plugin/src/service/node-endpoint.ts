import { createGrpcTransport } from "@connectrpc/connect-node";
import type { Interceptor, Transport } from "@connectrpc/connect";
import net from "node:net";
import type { Endpoint } from "../core/session";
import { type Discovery, discover } from "./discovery";

/** Reaches the service over its socket or pipe. Made once: a service that was started again is found by the next `refresh`. */
export class NodeEndpoint implements Endpoint {
  readonly transport: Transport;
  private found: Discovery | undefined;

  /** `folder` gives the folder of the discovery file. */
  constructor(private readonly folder: () => string) {
    this.transport = createGrpcTransport({
      // Only the name in a header: the connection is the one made below.
      baseUrl: "http://localhost",
      nodeOptions: { createConnection: () => net.connect({ path: this.found?.address ?? "" }) },
      pingIntervalMs: 30_000,
      pingIdleConnection: true,
      idleConnectionTimeoutMs: 2_147_483_647,
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
