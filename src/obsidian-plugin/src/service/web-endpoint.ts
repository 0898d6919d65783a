import { createGrpcWebTransport } from "@connectrpc/connect-web";
import type { Endpoint } from "../core/session";

/** Where a service serves gRPC-Web, and the token for it. */
export interface WebAddress {
  /** Without a slash at its end. */
  url: string;
  token: string;
}

/** What the transport takes for the service's address; the one of the moment takes its place in each call. */
const ANY = "http://service";

/** Reaches a service that serves gRPC-Web on loopback, for pages in a browser. `read` gives its address, which is another after each start. */
export function webEndpoint(read: () => WebAddress): Endpoint {
  let now = read();
  return {
    transport: createGrpcWebTransport({
      baseUrl: ANY,
      // A page has no Obsidian, whose own way to ask would not do here: it neither streams nor can be given up.
      fetch: (input, init) => window.fetch((input as string).replace(ANY, now.url), init),
      interceptors: [(next) => (request) => {
        request.header.set("authorization", `Bearer ${now.token}`);
        return next(request);
      }],
    }),
    refresh: () => {
      now = read();
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
