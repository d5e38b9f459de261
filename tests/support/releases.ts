import { createServer, request as sendRequest } from "node:http";

export interface Releases {
  url: string;
  /** From now on the worker differs from the one before, as after a deployment. */
  publish(): void;
  close(): void;
}

/** The app at another address, where new versions of its service worker can be published. */
export async function startReleases(appUrl: string): Promise<Releases> {
  let release = 1;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", appUrl);
    if (url.pathname === "/sw.js") {
      const worker = await (await fetch(url)).text();
      response.writeHead(200, { "content-type": "text/javascript" });
      response.end(`${worker}\n// release ${release}`);
      return;
    }
    const { method, headers } = request;
    const passedOn = sendRequest(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passedOn.on("error", () => response.destroy());
    request.pipe(passedOn);
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
