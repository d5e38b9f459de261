import type { RequestListener } from "node:http";
import { beforeAll, expect, test } from "vitest";
import { pipeline } from "@/lib/system/web/server/pipeline";
import { chain } from "@/lib/system/web/server/step";
import { listen } from "@/tests/support/listen";

const routeOf = () => null;

let asked: string[] = [];

/** Next, as far as the steps see it. */
const next: RequestListener = (request, response) => {
  asked.push(String(request.url));
  response.setHeader("content-security-policy", ["script-src 'self'", "script-src 'sha256-abc='"]);
  response.setHeader("content-type", "text/html");
  response.setHeader("x-nextjs-cache", "HIT");
  response.setHeader("cache-control", "s-maxage=60");
  response.end(request.headers["x-forwarded-for"]);
};

let origin: string;
beforeAll(async () => {
  origin = await listen(chain(pipeline({ isProduction: true, port: 0, routeOf }), next));
});

test("what is cached is the finished answer, and is given without asking Next", async () => {
  asked = [];
  const [first, second] = [await fetch(`${origin}/%ff`), await fetch(`${origin}/%ff`)];
  expect(asked).toEqual(["/%25ff"]);
  expect([first.headers.get("age"), second.headers.get("age")]).toEqual([null, "0"]);
  for (const answer of [first, second]) {
    expect(answer.headers.get("content-security-policy")).toBe("script-src 'self' 'sha256-abc='");
    expect(await answer.text()).toBe("127.0.0.1");
  }
});

test("what is refused reaches neither the cache nor Next", async () => {
  await fetch(`${origin}/a`);
  asked = [];
  expect((await fetch(`${origin}/a`, { headers: { "next-action": "none" } })).status).toBe(400);
  expect((await fetch(`${origin}/a`, { method: "DELETE" })).status).toBe(405);
  expect(asked).toEqual([]);
});

test("development answers anew each time, and has no policy to complete", async () => {
  const names = (isProduction: boolean) =>
    pipeline({ isProduction, port: 0, routeOf }).map(({ name }) => name);
  const only = names(true).filter((name) => !names(false).includes(name));
  expect(only.filter(Boolean)).toEqual(["cacheResponse", "setContentSecurityPolicy"]);
});
