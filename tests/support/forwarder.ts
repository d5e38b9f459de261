import { connect, createServer, type Socket } from "node:net";
import { freePort } from "./app";

/** A way to a server that can be cut and mended. */
export interface Forwarder {
  /** The server's URL with this way in it. */
  url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Forwards TCP connections to the server of a URL. */
export async function startForwarder(to: string): Promise<Forwarder> {
  const target = new URL(to);
  const port = await freePort();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      open.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const mend = () => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await mend();
  return {
    url: Object.assign(new URL(to), { host: `127.0.0.1:${port}` }).href,
    mend,
    async cut() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
