import type { RequestListener } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { Unavailable } from "@/lib/base/platform/errors";
import { reportDatabaseAway } from "@/lib/system/web/server/database-away";
import { chain } from "@/lib/system/web/server/step";
import { listen } from "@/tests/support/listen";

const page = {
  headers: new Headers({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "script-src 'self'",
    "x-nextjs-cache": "HIT",
    etag: '"page"',
  }),
  body: "Vi är strax tillbaka",
};

let read: string[];
let canRead: boolean;
let answer: RequestListener;
let origin: string;

/** As instrumentation.ts does while a page fails. */
const fail = (error: unknown) =>
  (globalThis as { aveliNoteFailure?: (error: unknown) => void }).aveliNoteFailure?.(error);

beforeEach(async () => {
  read = [];
  canRead = true;
  const step = reportDatabaseAway(async (path) => {
    read.push(path);
    await pause(20);
    return canRead ? page : null;
  });
  origin = await listen(chain([step], (request, response) => answer(request, response)));
});

const failing: RequestListener = (_request, response) => {
  fail(new Unavailable(2));
  response.setHeader("x-request-id", "req_1");
  response.setHeader("set-cookie", "a=b");
  response.writeHead(500, { "content-type": "text/html" });
  response.write("Internal");
  response.end("error");
};

test("a page that fails because the database is away says when to come back, in its own language", async () => {
  answer = failing;
  for (const path of ["/home", "/en/home?a=b", "/english"]) {
    const { status, headers, text } = await get(path);
    expect([status, text]).toEqual([503, page.body]);
    const names = [
      "retry-after",
      "cache-control",
      "content-security-policy",
      "x-nextjs-cache",
      "set-cookie",
      "etag",
    ];
    expect(names.map((name) => headers.get(name))).toEqual([
      "5",
      "private, no-store",
      "script-src 'self'",
      ...[null, null, null],
    ]);
  }
  expect(read).toEqual(["/unavailable", "/en/unavailable", "/unavailable"]);
});

test("the API, and whoever cannot be shown the page, gets a problem", async () => {
  answer = failing;
  const asked = [await get("/api/seminars")];
  canRead = false;
  asked.push(await get("/home"));
  for (const { status, headers, text } of asked) {
    expect([status, headers.get("content-type"), headers.get("retry-after")]).toEqual([
      503,
      "application/problem+json",
      "5",
    ]);
    expect(JSON.parse(text)).toMatchObject({ status: 503, code: "unavailable", request_id: "req_1" });
  }
  expect(read).toEqual(["/unavailable"]);
});

test("other failures, and what was answered all the same, stay as they are", async () => {
  answer = (_request, response) => {
    fail(new Error("a bug"));
    response.statusCode = 500;
    response.end("Internal error");
  };
  expect(await get("/home")).toMatchObject({ status: 500, text: "Internal error" });
  answer = (_request, response) => {
    fail(new Unavailable(2));
    response.end("without it");
  };
  expect(await get("/home")).toMatchObject({ status: 200, text: "without it" });
  answer = (_request, response) => {
    response.write("begun, ");
    fail(new Unavailable(2));
    response.end("and ended");
  };
  expect(await get("/home")).toMatchObject({ status: 200, text: "begun, and ended" });
  expect(read).toEqual([]);
});

test("one request's failure is not another's", async () => {
  answer = async (request, response) => {
    if (request.url === "/home") fail(new Unavailable(2));
    await pause(10);
    response.statusCode = 500;
    response.end("Internal error");
  };
  const both = await Promise.all([get("/home"), get("/orders")]);
  expect(both.map(({ status }) => status)).toEqual([503, 500]);
});

async function get(path: string) {
  const answer = await fetch(origin + path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
