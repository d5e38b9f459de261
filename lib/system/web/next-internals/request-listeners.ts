import { subscribe } from "node:diagnostics_channel";
import type { RequestListener, Server } from "node:http";

const wrapped = new Set<Server>();

/** The servers of this process that have had a request. */
export const knownServers = (): ReadonlySet<Server> => wrapped;

/**
 * Puts a layer between this process's servers and their request listeners, from the first request on. Next creates its
 * server itself and exposes it to nobody, but Node announces each request before its listeners are called.
 */
export function wrapRequestListeners(wrap: (listener: RequestListener) => RequestListener): void {
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (wrapped.has(server)) return;
    wrapped.add(server);
    const listeners = server.listeners("request") as RequestListener[];
    server.removeAllListeners("request").on(
      "request",
      wrap((request, response) => {
        for (const listener of listeners) listener.call(server, request, response);
      }),
    );
  });
}
