import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";
import { scoreOf } from "@/tests/support/observatory";

const app = inject("app");
const { call, signIn } = clientOf(app.url);

let maja: Caller;

beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  maja = await signIn("maja@aveli.test");
});

const visit = (path: string, as?: Caller) =>
  call("GET", path, { headers: { accept: "text/html", ...(as && { cookie: as.cookie }) } });

describe("MDN's scanner would give A+ to", () => {
  test.each<[string, string, (() => Caller)?]>([
    ["the landing", "/"],
    ["signing in", "/login"],
    ["home", "/home", () => maja],
    ["the API", "/api/seminars"],
    ["the room", "/live/kvallsro", () => maja],
  ])("%s", async (_, path, who) => {
    const { status, headers } = await visit(path, who?.());
    expect(status).toBe(200);
    const { score, lost } = scoreOf(headers);
    expect(lost).toEqual([]);
    expect(score).toBeGreaterThanOrEqual(100);
    const policy = String(headers.get("content-security-policy"));
    for (const directive of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(directive);
    }
    expect(policy).not.toMatch(/[\s;](?:https?|wss?):(?:[\s;]|$)/);
    expect(headers.get("strict-transport-security")).toMatch(/includeSubDomains/);
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  });

  test("nothing that has no policy, or one that lets in everything", () => {
    expect(scoreOf(new Headers()).score).toBeLessThan(50);
    const open = new Headers({
      "content-security-policy": "script-src 'self' 'unsafe-inline'; object-src 'none'",
    });
    expect(scoreOf(open).lost).toContain("unsafe script-src (-20)");
  });
});

test("pictures for sharing may be shown by others, and this server cuts none on demand", async () => {
  const { text } = await visit("/seminars/stilla-morgon");
  const shared = new URL(String(text.match(/"og:image" content="([^"]+)"/)?.[1]).replaceAll("&amp;", "&"));
  const picture = await call("GET", shared.pathname + shared.search);
  expect([picture.status, picture.headers.get("cross-origin-resource-policy")]).toEqual([
    200,
    "cross-origin",
  ]);
  const cut = await call("GET", `/_next/image?url=${encodeURIComponent("/icons/icon-192.png")}&w=640&q=75`);
  expect(cut.status).toBe(404);
});

test("signing out clears what the browser kept, and leaves the app installed", async () => {
  const own = { origin: app.url, "sec-fetch-site": "same-origin" };
  const { json, headers } = await call("GET", "/api/auth/csrf");
  const csrf = headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
  const leaving = await signIn("elin@aveli.test");
  const left = await call("POST", "/api/auth/signout", {
    headers: {
      ...own,
      cookie: `${csrf}; ${leaving.cookie}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ csrfToken: String(json.csrfToken), json: "true" }),
  });
  expect(left.headers.get("clear-site-data")).toBe('"cache", "cookies"');
  expect((await call("GET", "/api/me", { headers: { cookie: leaving.cookie } })).status).toBe(401);

  const other = await signIn("elin@aveli.test");
  const out = await call("POST", "/api/auth/logout", { headers: { ...own, cookie: other.cookie } });
  expect([out.status, out.headers.get("clear-site-data")]).toEqual([204, '"cache", "cookies"']);
  expect((await visit("/home", maja)).headers.get("clear-site-data")).toBeNull();
});

test("whoever finds a weakness is told whom to tell (RFC 9116)", async () => {
  const { status, headers, text } = await call("GET", "/.well-known/security.txt");
  expect([status, headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(text).toMatch(/^Contact: mailto:[^\s@]+@[^\s@]+$/m);
  expect(text).toContain(`Canonical: ${app.url}/.well-known/security.txt\n`);
  expect(text).toContain("Preferred-Languages: sv, en\n");
  const expires = Date.parse(String(text.match(/^Expires: (.+)$/m)?.[1]));
  expect(expires).toBeGreaterThan(Date.now() + 30 * 86_400_000);
  expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000);
});
