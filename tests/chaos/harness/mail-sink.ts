import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";

export interface Delivery {
  to: string;
  messageId: string;
}

export interface MailSink {
  url: string;
  /** Everything that was handed over, in order, the same letter twice when it was handed over twice. */
  deliveries: Delivery[];
  stop(): Promise<void>;
}

/** An SMTP server on loopback that takes every letter and remembers that it came. */
export async function startMailSink(): Promise<MailSink> {
  const deliveries: Delivery[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    converse(socket, deliveries);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliveries,
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(socket: Socket, deliveries: Delivery[]) {
  let unread = "";
  let to = "";
  let isLetter = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("220 sink");

  socket.on("data", (chunk) => {
    unread += chunk.toString("utf8");
    for (;;) {
      const end = unread.indexOf(isLetter ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const read = unread.slice(0, end);
      unread = unread.slice(end + (isLetter ? 5 : 2));
      if (isLetter) {
        isLetter = false;
        deliveries.push({ to, messageId: read.match(/^message-id: *(\S+)/im)?.[1] ?? "" });
        say("250 taken");
      } else if (/^data/i.test(read)) {
        isLetter = true;
        say("354 go on");
      } else if (/^quit/i.test(read)) {
        say("221 bye");
        socket.end();
      } else {
        to = read.match(/^rcpt to:<([^>]*)>/i)?.[1] ?? to;
        say("250 fine");
      }
    }
  });
}
