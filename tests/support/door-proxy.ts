import { createServer, type IncomingMessage, type Server } from "node:http";
import { connect } from "node:net";
import { NextRequest } from "next/server";
import { GET } from "@/app/api/sfu/door/route";

/** A proxy in front of LiveKit that asks the app about each request before it forwards it. */
export function startDoorProxy(port: number, livekitPort: number): Promise<Server> {
  const server = createServer((_, response) => response.writeHead(404).end());
  server.on("upgrade", async (request: IncomingMessage, socket, head) => {
    socket.on("error", () => {});
    const status = await ask(request);
    if (status !== 204) return socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\n\r\n`);
    const livekit = connect(livekitPort, "127.0.0.1", () => {
      const { method, url, rawHeaders } = request;
      const lines = rawHeaders.flatMap((name, n) => (n % 2 === 0 ? [`${name}: ${rawHeaders[n + 1]}`] : []));
      livekit.write(`${[`${method} ${url} HTTP/1.1`, ...lines].join("\r\n")}\r\n\r\n`);
      livekit.write(head);
      livekit.pipe(socket).pipe(livekit);
    });
    livekit.on("error", () => socket.destroy());
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}

async function ask({ url = "", headers }: IncomingMessage): Promise<number> {
  const asked = new NextRequest("http://app/api/sfu/door", {
    headers: {
      "x-forwarded-uri": url,
      ...(headers.authorization && { authorization: headers.authorization }),
    },
  });
  return (await GET(asked, { params: Promise.resolve({}) })).status;
}
