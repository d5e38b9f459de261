import { describe, expect, it } from "vitest";
import { type Handling, handlingOf, isImmutable, isPublic, offlinePageFor } from "@/app/sw/allow-list";

const origin = "https://aveli.test";
const chunk = "/_next/static/chunks/main-app-838e4839dfd273e4.js";
const shell = new Set(["/offline", "/en/offline", "/icons/icon-192.png"]);

type Ask = { method?: string; mode?: RequestMode; headers?: Record<string, string> };

function handling(path: string, { method = "GET", mode = "cors", headers = {} }: Ask = {}): Handling {
  const url = new URL(path, origin).href;
  return handlingOf({ method, mode, url, headers: new Headers(headers) }, origin, shell);
}

describe("what the worker does with a request", () => {
  it.each<[string, Handling, string, Ask?]>([
    ["a visit to a page", "page", "/seminars/stilla-morgon", { mode: "navigate" }],
    ["a visit to a personal page", "page", "/home?source=pwa", { mode: "navigate" }],
    ["an icon of the shell", "shell", "/icons/icon-192.png"],
    ["a file named by its content", "asset", chunk],
    ["a form that is posted", "untouched", "/orders", { method: "POST", mode: "navigate" }],
    ["a download from the API", "untouched", "/api/orders/1/receipt", { mode: "navigate" }],
    ["a call to the API", "untouched", "/api/me"],
    ["sign-in", "untouched", "/api/auth/session"],
    ["a step within the app", "untouched", "/home?_rsc=1a2b", { headers: { rsc: "1" } }],
    ["the same step without its mark", "untouched", "/home"],
    ["a page of the shell asked for as data", "untouched", "/offline", { headers: { rsc: "1" } }],
    ["an icon with a query", "untouched", "/icons/icon-192.png?person=1"],
    ["a file asked for in someone's name", "untouched", chunk, { headers: { authorization: "Bearer x" } }],
    ["a part of a film", "untouched", "/_next/static/media/demo.mp4", { headers: { range: "bytes=0-" } }],
    ["a picture made by the server", "untouched", "/_next/image?url=%2Fa.png&w=640&q=75"],
    ["someone's uploaded file", "untouched", "/files/portrait.jpg"],
    ["a path that only resembles the API", "page", "/apiary", { mode: "navigate" }],
    ["another origin's static file", "untouched", `https://js.stripe.com${chunk}`],
  ])("%s: %s", (_, expected, path, ask) => {
    expect(handling(path, ask)).toBe(expected);
  });
});

describe("what may be stored", () => {
  const immutable = "public, max-age=31536000, immutable";

  function answer(cacheControl: string, changes: Partial<Response> = {}) {
    const headers = new Headers(cacheControl ? { "cache-control": cacheControl } : {});
    return { status: 200, type: "basic" as const, redirected: false, headers, ...changes };
  }

  it("keeps what is whole, our own and the same for everyone", () => {
    expect(isPublic(answer("public, max-age=0"))).toBe(true);
    expect(isPublic(answer("s-maxage=60, stale-while-revalidate=31535940"))).toBe(true);
    expect(isImmutable(answer(immutable))).toBe(true);
  });

  it.each([
    ["an answer to someone signed in", answer("private, no-store")],
    ["an answer that must not be stored", answer("no-store, must-revalidate")],
    ["an error", answer(immutable, { status: 503 })],
    ["a part", answer(immutable, { status: 206 })],
    ["an answer from elsewhere than was asked", answer(immutable, { redirected: true })],
    ["an answer that cannot be looked into", answer(immutable, { type: "opaque", status: 0 })],
  ])("refuses %s", (_, response) => {
    expect(isPublic(response)).toBe(false);
    expect(isImmutable(response)).toBe(false);
  });

  it("keeps beyond the shell only what never changes", () => {
    expect(isImmutable(answer("public, max-age=0"))).toBe(false);
    expect(isImmutable(answer(""))).toBe(false);
  });
});

it("stands in with a page in the language that was asked for", () => {
  expect(offlinePageFor("/")).toBe("/offline");
  expect(offlinePageFor("/seminars")).toBe("/offline");
  expect(offlinePageFor("/entre")).toBe("/offline");
  expect(offlinePageFor("/en")).toBe("/en/offline");
  expect(offlinePageFor("/en/home")).toBe("/en/offline");
});
