import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createConnection } from "node:net";
import { beforeAll, expect, inject, test } from "vitest";
import { clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const app = inject("app");
const { call, signIn } = clientOf(app.url);
const { hostname, port } = new URL(app.url);

beforeAll(() => forgetAttempts(app.databaseUrl));

/** To the letter, as no client would send it; ends when the server does, or says no more. */
function raw(...lines: string[]): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = createConnection(Number(port), hostname);
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
    socket.end(`${lines.join("\r\n")}\r\n\r\n`);
  });
}

const host = `Host: ${hostname}:${port}`;
const form = "multipart/form-data; boundary=x";
const own = { origin: app.url, "sec-fetch-site": "same-origin" };
const post = (path: string, body: string, headers: Record<string, string>) =>
  call("POST", path, { body, headers: { ...own, ...headers } });

/** What comes from outside, is nobody's fault here, and is refused. */
const refused: Record<string, () => Promise<unknown>> = {
  "methods that are not there": async () => {
    for (const method of ["TRACE", "PROPFIND", "PURGE", "CONNECT"]) {
      for (const path of ["/", "/login", "/api/seminars"]) {
        await raw(`${method} ${path} HTTP/1.1`, host, "Connection: close");
      }
    }
  },
  "PUT, PATCH and DELETE of pages": async () => {
    for (const method of ["PUT", "PATCH", "DELETE"]) {
      for (const path of ["/", "/login", "/seminars/kvallsro", "/home"]) {
        await call(method, path, { body: "x", headers: own });
      }
    }
  },
  "malformed forms": async () => {
    for (const path of ["/login", "/", "/seminars/kvallsro"]) {
      await post(path, "no form", { "content-type": form });
      await post(path, '--x\r\nContent-Disposition: form-data; name="a"', { "content-type": form });
      await post(path, "x", { "content-type": "multipart/form-data" });
      await post(path, "a=%E0%A4%A", { "content-type": "application/x-www-form-urlencoded" });
    }
  },
  "what cannot be the name of an action": async () => {
    for (const id of ["x", "%00", "0".repeat(41), "constructor"]) {
      await post("/login", "[]", { "content-type": "text/plain;charset=UTF-8", "next-action": id });
      await post(
        "/login",
        '--x\r\nContent-Disposition: form-data; name="1_$ACTION_ID_00"\r\n\r\n\r\n--x--\r\n',
        {
          "content-type": form,
          "next-action": id,
        },
      );
    }
  },
  NULs: async () => {
    for (const path of ["/explore?q=%00", "/seminars/%00", "/api/seminars?q=%00", "/api/seminars/%00"]) {
      await call("GET", path);
    }
    await call("POST", "/api/auth/login", { json: { email: "a\u0000@b.se", password: "\u0000" } });
  },
  "addresses that cannot be read": async () => {
    for (const path of [
      "/%",
      "/%E0%A4%A",
      "/seminars/%c0%ae",
      "/..%2f..%2fetc/passwd",
      "/_next/image?url=x",
    ]) {
      await raw(`GET ${path} HTTP/1.1`, host, "Connection: close");
    }
    await raw(`GET /${"a".repeat(9_000)} HTTP/1.1`, host, "Connection: close");
    await raw("GET http://[ HTTP/1.1", host, "Connection: close");
  },
  "bodies that are too large, or no JSON": async () => {
    const large = `{"email":"${"a".repeat(1_500_000)}"}`;
    const headers = { "content-type": "application/json" };
    for (const body of [large, "{", "[]", "null", "\uFEFF{}", '{"a":'.repeat(500)]) {
      await call("POST", "/api/auth/login", { body, headers }).catch(() => {});
    }
    await post("/login", large, { "content-type": form }).catch(() => {});
  },
  "bodies that break off": async () => {
    for (const path of ["/api/auth/login", "/login"]) {
      await raw(
        `POST ${path} HTTP/1.1`,
        host,
        "Content-Type: application/json",
        "Content-Length: 99",
        "",
        "{",
      );
      await raw(`POST ${path} HTTP/1.1`, host, `Content-Type: ${form}`, "Content-Length: 99", "", "--x");
      await raw(`POST ${path} HTTP/1.1`, host, "Transfer-Encoding: chunked", "", "zz");
    }
  },
  "cookies and tokens that are none": async () => {
    for (const value of ["x", "..", "eyJ.eyJ.x", "%00", "%E0%A4%A"]) {
      for (const path of ["/home", "/", "/api/me", "/live/kvallsro"]) {
        await call("GET", path, {
          headers: { cookie: `next-auth.session-token=${value}; aveli_seat=${value}` },
        });
        await call("GET", path, { headers: { authorization: `Bearer ${value}` } });
      }
    }
  },
  "headers of Next's own": async () => {
    for (const path of ["/", "/seminars/kvallsro", "/home"]) {
      await call("GET", path, { headers: { rsc: "1", "next-router-state-tree": "nonsense" } });
      await call("GET", `${path}?_rsc=x`, { headers: { rsc: "1", "next-router-prefetch": "1" } });
    }
  },
  "webhooks that nobody has signed": async () => {
    for (const path of ["/api/payments/webhooks/stripe", "/api/sfu/webhooks/livekit"]) {
      for (const body of ["{}", "[]", "x", "\u0000"]) await call("POST", path, { body });
    }
  },
};

/** What the server has written since, once it has written of a request that came after all others. */
async function writtenSince(start: number): Promise<string[]> {
  const mark = randomUUID();
  await call("POST", "/api/payments/webhooks/stripe", { body: "{}", headers: { "x-request-id": mark } });
  const rest = () => readFileSync(app.output, "utf8").slice(start);
  let known = "";
  await expect
    .poll(
      () => {
        const isStill = known === rest() && known.includes("signature_refused");
        known = rest();
        return isStill;
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(true);
  return known.split("\n").filter(Boolean);
}

test.each(Object.keys(refused))(
  "%s: refused without a line of an error",
  async (what) => {
    await signIn("maja@aveli.test");
    const start = readFileSync(app.output, "utf8").length;
    await refused[what]?.();
    const faults = (await writtenSince(start)).filter((line) => !/^\{.*"level":"(?:warn|info)"/.test(line));
    expect(faults).toEqual([]);
  },
  120_000,
);
