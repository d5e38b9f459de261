import type { RequestListener } from "node:http";
import { beforeEach, expect, test } from "vitest";
import { explainMethodNotAllowed, methodReader } from "@/lib/system/web/server/method-not-allowed";
import { chain } from "@/lib/system/web/server/step";
import { listen } from "@/tests/support/listen";

let answer: RequestListener;
let origin: string;
let methods: string[];

/** Next, as it answers what a route does not export. */
const refuse: RequestListener = (_request, response) => {
  response.statusCode = 405;
  response.end();
};

beforeEach(async () => {
  answer = refuse;
  methods = ["GET", "PATCH"];
  const step = explainMethodNotAllowed(async (path) => (path === "/api/me" ? methods : []));
  origin = await listen(chain([step], (request, response) => answer(request, response)));
});

test("what a call does not have is refused as a problem, in the caller's language", async () => {
  const headers = { "accept-language": "en", "x-request-id": "trace-12345678" };
  const refused = await fetch(`${origin}/api/me?a=b`, { method: "PUT", headers });
  expect(refused.status).toBe(405);
  expect(refused.headers.get("allow")).toBe("GET, PATCH");
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect(refused.headers.get("cache-control")).toBe("no-store");
  expect(await refused.json()).toMatchObject({
    code: "method_not_allowed",
    title: "This address can’t be used that way",
    request_id: "trace-12345678",
  });
});

test("HEAD is told the same without a body", async () => {
  const refused = await fetch(`${origin}/api/me`, { method: "HEAD" });
  expect([refused.status, refused.headers.get("allow"), await refused.text()]).toEqual([
    405,
    "GET, PATCH",
    "",
  ]);
});

test("where the methods cannot be had, it is still a problem", async () => {
  methods = [];
  const refused = await fetch(`${origin}/api/me`, { method: "PUT" });
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, null]);
  expect(await refused.json()).toMatchObject({ code: "method_not_allowed" });
});

test("other answers stay as they are", async () => {
  answer = (_request, response) => {
    response.writeHead(204, { allow: "GET, HEAD, OPTIONS" });
    response.end();
  };
  const options = await fetch(`${origin}/api/me`, { method: "OPTIONS" });
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);

  answer = (_request, response) => {
    response.end("hello");
  };
  expect(await (await fetch(`${origin}/api/me`)).text()).toBe("hello");
});

test("a page's 405 is the page's own", async () => {
  const refused = await fetch(`${origin}/me-too`, { method: "PUT" });
  expect([refused.status, await refused.text()]).toEqual([405, ""]);
});

test("the methods are asked of this server by OPTIONS, and are those that say something of their own", async () => {
  answer = (request, response) => {
    if (request.method === "OPTIONS") response.setHeader("allow", "GET, HEAD, OPTIONS, PUT");
    response.end();
  };
  const { port } = new URL(origin);
  expect(await methodReader(Number(port))("/api/me")).toEqual(["GET", "PUT"]);
  expect(await methodReader(1)("/api/me")).toEqual([]);
});
