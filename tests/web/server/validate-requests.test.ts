import { type IncomingMessage, type ServerResponse, request as sendRequest } from "node:http";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { chain } from "@/lib/system/web/server/step";
import { validateRequest } from "@/lib/system/web/server/validate-requests";
import { listen } from "@/tests/support/listen";

/** Ways in which Next's parts read a body. */
const readers: Record<string, (request: IncomingMessage) => Promise<Buffer>> = {
  async piece(request) {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    return Buffer.concat(pieces);
  },
  event(request) {
    const pieces: Buffer[] = [];
    return new Promise((resolve) => {
      request.on("data", (piece) => pieces.push(piece)).on("end", () => resolve(Buffer.concat(pieces)));
    });
  },
  async web(request) {
    return Buffer.from(await new Response(Readable.toWeb(request) as ReadableStream).arrayBuffer());
  },
};

let origin: string;

beforeAll(async () => {
  const next = async (request: IncomingMessage, response: ServerResponse) => {
    const read = readers[String(request.headers["x-reader"] ?? "piece")];
    response.end(String((await read?.(request))?.byteLength));
  };
  origin = await listen(chain([validateRequest], next));
});

function send(
  method: string,
  path: string,
  headers: Record<string, string | number> = {},
  ...body: (string | Buffer)[]
) {
  return new Promise<{ status: number; allow: string; text: string }>((resolve, reject) => {
    const sending = sendRequest(origin + path, { method, headers }, async (answer) => {
      const text = Buffer.concat(await answer.toArray()).toString();
      resolve({ status: Number(answer.statusCode), allow: String(answer.headers.allow ?? ""), text });
    });
    sending.on("error", reject);
    for (const piece of body) sending.write(piece);
    sending.end();
  });
}

describe("a method", () => {
  test.each(["TRACE", "PROPFIND", "PURGE"])("that nobody has, %s, is refused everywhere", async (method) => {
    for (const path of ["/", "/api/seminars", "/payments/webhooks/stripe", "/me"]) {
      expect(await send(method, path)).toMatchObject({ status: 405, allow: expect.stringContaining("GET") });
    }
  });

  test.each(["PUT", "PATCH", "DELETE"])("that no page has, %s, is refused by pages alone", async (method) => {
    for (const path of ["/", "/en/login?x=1", "/apis", "/hosts/asha"]) {
      expect(await send(method, path)).toMatchObject({ status: 405, allow: "GET, HEAD, POST, OPTIONS" });
    }
    for (const path of [
      "/api/me",
      "/me",
      "/payments/webhooks/stripe",
      "/hosts/asha/calendar.ics",
      "/sfu/token",
    ]) {
      expect(await send(method, path)).toMatchObject({ status: 200 });
    }
  });

  test("that a page has is said by OPTIONS", async () => {
    expect(await send("OPTIONS", "/login")).toMatchObject({ status: 204, allow: "GET, HEAD, POST, OPTIONS" });
    expect(await send("OPTIONS", "/api/me")).toMatchObject({ status: 200 });
  });
});

test("an address that is none, and the name of an action that is none, are refused", async () => {
  const ask = (path: string) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      const sending = sendRequest({ hostname, port, path }, (answer) => {
        answer.resume();
        resolve(Number(answer.statusCode));
      });
      sending.on("error", reject).end();
    });
  expect(await ask("http://[")).toBe(400);
  expect(await ask("http://aveli.test/login")).toBe(200);
  const named = (id: string) => send("POST", "/login", { "next-action": id, "content-length": 0 });
  for (const id of ["x", "%00", "constructor", "0".repeat(41)]) expect((await named(id)).status).toBe(400);
  expect((await named("7f".padEnd(42, "0"))).status).toBe(200);
});

const type = "multipart/form-data; boundary=x";
const form = (value: string) =>
  `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${value}\r\n--x--\r\n`;

describe("a form that is sent to a page", () => {
  test.each(Object.keys(readers))("arrives whole, read by %s", async (reader) => {
    for (const size of [0, 1, 70_000, 900_000, 3_000_000]) {
      const body = form("å".repeat(size));
      const length = Buffer.byteLength(body);
      const headers = { "content-type": type, "x-reader": reader };
      const whole = await send("POST", "/login", { ...headers, "content-length": length }, body);
      expect(whole).toMatchObject({ status: 200, text: String(length) });
      const pieces = [Buffer.from(body).subarray(0, 30), Buffer.from(body).subarray(30)];
      expect(await send("POST", "/login", headers, ...pieces)).toMatchObject({
        status: 200,
        text: String(length),
      });
    }
  });

  test.each([
    ["multipart/form-data", form("b")],
    ["multipart/form-data; boundary=", form("b")],
    [type, ""],
    [type, "nonsense"],
    [type, form("b").slice(0, -10)],
    [type, "--x\r\n\r\nb\r\n--x--\r\n"],
    ["multipart/form-data; boundary=y", form("b")],
  ])("is refused when it is none: %s %j", async (kind, body) => {
    const headers = { "content-type": kind, "content-length": Buffer.byteLength(body) };
    expect((await send("POST", "/login", headers, body)).status).toBe(400);
    // The API says by itself what it thinks of it.
    expect((await send("POST", "/api/orders", headers, body)).status).toBe(200);
  });

  test("is refused when it is a great one, or of a length that is not said, and does not begin as one", async () => {
    const great = "nonsense".repeat(200_000);
    const length = { "content-length": Buffer.byteLength(great) };
    expect((await send("POST", "/login", { "content-type": type, ...length }, great)).status).toBe(400);
    for (const body of ["nonsense", "-", great]) {
      expect((await send("POST", "/login", { "content-type": type }, body)).status).toBe(400);
    }
    const quoted = { "content-type": 'multipart/form-data; boundary="x"' };
    expect((await send("POST", "/login", quoted, form("b"))).status).toBe(200);
  });

  test("is given up when its sender breaks off", async () => {
    await new Promise<void>((resolve) => {
      const sending = sendRequest(`${origin}/login`, {
        method: "POST",
        headers: { "content-type": type, "content-length": 1000 },
      });
      sending.on("error", () => resolve());
      sending.write("--x");
      setTimeout(() => sending.destroy(), 100);
    });
    expect((await send("GET", "/login")).status).toBe(200);
  });
});
