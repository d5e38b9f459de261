import { subscribe } from "node:diagnostics_channel";
import type { RequestListener, Server } from "node:http";

/** Has something stand between this process's servers and what answers their requests, from the first one on. */
export function wrapListeners(wrap: (listener: RequestListener) => RequestListener): void {
  const known = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (known.has(server)) return;
    known.add(server);
    for (const listener of server.listeners("request") as RequestListener[]) {
      server.off("request", listener).on("request", wrap(listener));
    }
  });
}
