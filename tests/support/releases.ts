import { createServer, request as sendRequest } from "node:http";

export interface Releases {
  url: string;
  /** Makes the service worker differ from the previous one, as after a deployment. */
  publish(): void;
  /** Does the same with unknown action ids, as for pages opened before a release that renames the actions. */
  publishOtherActions(): void;
  close(): void;
}

/** Serves the app at another address, where new versions of its service worker can be published. */
export async function startReleases(appUrl: string): Promise<Releases> {
  let release = 1;
  let areActionsOthers = false;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", appUrl);
    if (url.pathname === "/sw.js") {
      const worker = await (await fetch(url)).text();
      response.writeHead(200, { "content-type": "text/javascript" });
      response.end(`${worker}\n// release ${release}`);
      return;
    }
    const { method } = request;
    if (request.headers["sec-fetch-dest"] === "document") areActionsOthers = false;
    const action = request.headers["next-action"];
    const headers = {
      ...request.headers,
      ...(areActionsOthers &&
        action && { "next-action": String(action).replace(/.$/, (last) => (last === "0" ? "1" : "0")) }),
    };
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
    publishOtherActions: () => {
      release += 1;
      areActionsOthers = true;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
