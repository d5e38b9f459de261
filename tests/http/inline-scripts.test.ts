import { createHash } from "node:crypto";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Answer, type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const app = inject("app");
const { call, signIn } = clientOf(app.url);

let maja: Caller;
let elin: Caller;

beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  maja = await signIn("maja@aveli.test");
  elin = await signIn("elin@aveli.test");
});

const visit = (path: string, as?: Caller, headers = {}) =>
  call("GET", path, { headers: { accept: "text/html", ...(as && { cookie: as.cookie }), ...headers } });

function scriptSources({ headers }: Pick<Answer, "headers">): string[] {
  const policy = headers.get("content-security-policy") ?? "";
  const directives = policy.split(/[;,]/).map((directive) => directive.trim());
  const scripts = directives.filter((directive) => directive.startsWith("script-src "));
  expect(scripts, policy).toHaveLength(1);
  return String(scripts[0]).split(" ").slice(1);
}

/** As a browser would: those with a src are fetched, those of another type never run. */
function inlineScripts(html: string) {
  return [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
    .map(([, attributes = "", text = ""]) => ({ attributes, text }))
    .filter(({ attributes }) => !/ (src=|type="application\/)/.test(attributes));
}

function isNamed({ attributes, text }: { attributes: string; text: string }, sources: string[]): boolean {
  const nonce = attributes.match(/ nonce="([^"]+)"/)?.[1];
  const hash = createHash("sha256").update(text).digest("base64");
  return (
    sources.includes(`'sha256-${hash}'`) || (nonce !== undefined && sources.includes(`'nonce-${nonce}'`))
  );
}

/** Every inline script is the page's own, and none that somebody might slip in would run. */
function expectOwnScriptsOnly(page: Answer, kind: "nonce" | "sha256", others = ["'self'"]) {
  const sources = scriptSources(page);
  const scripts = inlineScripts(page.text);
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.filter((script) => !isNamed(script, sources))).toEqual([]);
  expect(isNamed({ attributes: "", text: "alert(1)" }, sources)).toBe(false);
  expect(sources.filter((source) => !new RegExp(`^'${kind}-`).test(source))).toEqual(others);
  expect(page.text).not.toMatch(/<[^>]+ on[a-z]+="/);
}

describe("a prerendered page names its inline scripts by hash", () => {
  test.each([
    ["made by the build", "/terms", 200],
    ["made by the build, in English", "/en/privacy", 200],
    ["for when one is offline", "/offline", 200],
    ["renewed at the start", "/", 200],
    ["renewed at the start, in English", "/en/seminars", 200],
    ["made when it is first asked for", "/seminars/stilla-morgon", 200],
    ["of a host", "/hosts/asha-lind", 200],
    ["of what is not there", "/seminars/ingen", 404],
  ])("%s: %s", async (_, path, status) => {
    for (let n = 0; n < 2; n++) {
      const page = await visit(path);
      expect(page.status).toBe(status);
      expectOwnScriptsOnly(page, "sha256");
      expect(page.text).not.toContain("nonce=");
    }
  });

  test("also when it has changed since", async () => {
    const own = (await call("GET", "/api/seminars?limit=50", { as: elin })).json.items as Record<
      string,
      unknown
    >[];
    const { id, slug } = own.find(({ slug }) => slug === "sista-platsen") ?? {};
    const path = `/seminars/${slug}`;
    const before = scriptSources(await visit(path));
    const title = `Sista platsen ${Date.now()}`;
    expect((await call("PATCH", `/api/seminars/${id}`, { as: elin, json: { title } })).status).toBe(200);
    await expect.poll(async () => (await visit(path)).text, { timeout: 30_000 }).toContain(title);
    const after = await visit(path);
    expectOwnScriptsOnly(after, "sha256");
    expect(scriptSources(after)).not.toEqual(before);
    await call("PATCH", `/api/seminars/${id}`, { as: elin, json: { title: "Sista platsen" } });
  });

  test("and keeps what it said when the browser has it already", async () => {
    const page = await visit("/terms");
    // Left to itself, fetch would ask for a fresh one beside it.
    const known = { "if-none-match": page.headers.get("etag"), "cache-control": "max-age=0" };
    const again = await visit("/terms", undefined, known);
    expect(again.status).toBe(304);
    const policy = "content-security-policy";
    expect([null, page.headers.get(policy)]).toContain(again.headers.get(policy));
  });
});

describe("a page rendered for one request names its inline scripts by a nonce of that request", () => {
  test.each<[string, string, (() => Caller)?]>([
    ["to sign in", "/login"],
    ["to register, in English", "/en/register"],
    ["of search results", "/explore?q=morgon"],
    ["of nothing", "/finns/inte"],
    ["at home", "/home", () => maja],
    ["orders", "/orders", () => maja],
    ["settings", "/settings", () => maja],
    ["the room", "/live/kvallsro", () => maja],
    ["the room, in English", "/en/live/kvallsro", () => maja],
    ["the studio", "/studio", () => elin],
    ["the till", "/checkout/seminar/stilla-morgon", () => maja],
    ["the mailbox", "/sandbox/mail"],
    ["an email of the gallery", "/sandbox/letters/receipt"],
  ])("%s: %s", async (_, path, who) => {
    const [first, second] = [await visit(path, who?.()), await visit(path, who?.())];
    // Compiled code of our own serving blurs backgrounds there; text becomes a script nowhere.
    const others = path.includes("/live/") ? ["'self'", "'wasm-unsafe-eval'"] : ["'self'"];
    for (const page of [first, second]) expectOwnScriptsOnly(page, "nonce", others);
    expect(scriptSources(first)).not.toEqual(scriptSources(second));
    expect(first.headers.get("cache-control")).toMatch(/no-store/);
  });

  test("whatever nonce the request brings along", async () => {
    const forged = { "content-security-policy": "script-src 'nonce-forged'" };
    const page = await visit("/login", undefined, forged);
    expectOwnScriptsOnly(page, "nonce");
    expect(page.text + page.headers.get("content-security-policy")).not.toContain("forged");
  });
});

test("what is no page allows no inline script at all", async () => {
  for (const path of ["/api/seminars", "/api/health", "/sw.js", "/manifest.webmanifest", "/api/none"]) {
    expect(scriptSources(await call("GET", path)), path).toEqual(["'self'"]);
  }
  const asked = await visit("/terms", undefined, { rsc: "1" });
  const step = await visit(asked.headers.get("location") ?? "/terms", undefined, { rsc: "1" });
  expect(step.headers.get("content-type")).toContain("text/x-component");
  expect(scriptSources(step)).toEqual(["'self'"]);
});
