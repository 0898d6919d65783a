import { createGrpcWebTransport } from "@connectrpc/connect-web";
import type { Endpoint } from "../core/session";

/** Reaches a service that serves gRPC-Web on loopback, for pages in a browser. */
export function webEndpoint(url: string, token: string): Endpoint {
  return {
    transport: createGrpcWebTransport({
      baseUrl: url,
      interceptors: [(next) => (request) => {
        request.header.set("authorization", `Bearer ${token}`);
        return next(request);
      }],
    }),
    refresh: () => Promise.resolve(),
  };
}
