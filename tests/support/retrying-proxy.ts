import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

interface Upstream {
  url: string;
  agent: Agent;
  isUp: boolean;
  /** Those who wait for something to be sent there that is sent once. */
  awaited: (() => void)[];
}

export interface Proxy {
  url: string;
  /** Resolves once a request that changes something is on its way to one of the servers. */
  sendsChange(to: string): Promise<void>;
  stop(): Promise<void>;
}

/** How often to ask, and how long to look for a server, in milliseconds; as Caddy does in docker-compose.yml. */
const healthEvery = 1_000;
const patience = 5_000;

/**
 * A proxy as Caddy and others are: it keeps connections, asks each server whether it is healthy, and repeats at another
 * server what has never reached one. What may have reached one and is no plain read fails with 502.
 */
export async function startProxy(urls: readonly string[]): Promise<Proxy> {
  const upstreams = urls.map(
    (url): Upstream => ({ url, agent: new Agent({ keepAlive: true }), isUp: true, awaited: [] }),
  );
  const stopping = new AbortController();
  const watching = upstreams.map((upstream) => watch(upstream, stopping.signal));
  let turn = 0;
  const next = () => {
    const up = upstreams.filter(({ isUp }) => isUp);
    return up[turn++ % Math.max(up.length, 1)];
  };
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      const upstream = next();
      if (upstream && (await forward(upstream, incoming, Buffer.concat(chunks), response))) return;
      await pause(50);
    }
    response.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sendsChange: (to) =>
      new Promise((resolve) => upstreams.find(({ url }) => url === to)?.awaited.push(resolve)),
    async stop() {
      stopping.abort();
      await Promise.all(watching);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const { agent } of upstreams) agent.destroy();
    },
  };
}

async function watch(upstream: Upstream, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    upstream.isUp = await fetch(`${upstream.url}/api/health`, { signal: stopping }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
    await pause(healthEvery, undefined, { signal: stopping }).catch(() => {});
  }
}

/** Resolves with false if the request may be sent again. */
function forward(
  upstream: Upstream,
  { method = "GET", url = "/", headers, socket }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<boolean> {
  return new Promise((resolve) => {
    const options = {
      method,
      agent: upstream.agent,
      headers: { ...headers, "x-forwarded-for": socket.remoteAddress },
    };
    const outgoing = request(upstream.url + url, options, (incoming) => {
      const { connection, "keep-alive": _, ...others } = incoming.headers;
      response.writeHead(Number(incoming.statusCode), others);
      incoming.pipe(response);
      incoming.on("error", () => response.destroy());
      resolve(true);
    });
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      const neverReached = error.code === "ECONNREFUSED";
      if (neverReached) upstream.isUp = false;
      if (neverReached || (method === "GET" && outgoing.reusedSocket)) return resolve(false);
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
      resolve(true);
    });
    outgoing.end(body);
    if (method !== "GET") for (const tell of upstream.awaited.splice(0)) outgoing.once("finish", tell);
  });
}
