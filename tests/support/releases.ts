import { createServer } from "node:http";

export interface Releases {
  url: string;
  /** From now on the worker differs from the one before, as after a deployment. */
  publish(): void;
  close(): void;
}

/** The app under another address, where new versions of its service worker can be published. */
export async function startReleases(appUrl: string): Promise<Releases> {
  let release = 1;
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? "/", appUrl), { redirect: "manual" });
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = new Headers(answer.headers);
    for (const name of ["content-encoding", "content-length", "etag", "transfer-encoding"])
      headers.delete(name);
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(request.url === "/sw.js" ? `${body}\n// release ${release}` : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://localhost:${port}`,
    publish: () => {
      release += 1;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
