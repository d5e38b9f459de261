import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const app = inject("app");
const { call, signIn } = clientOf(app.url);

const callers: Record<string, Caller | null> = { nobody: null };

beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  for (const name of ["maja", "asha", "admin"]) callers[name] = await signIn(`${name}@aveli.test`);
});

const whoSees = (page: string) =>
  callers[/^\w+/.exec(page)?.[0] === "studio" ? "asha" : page.startsWith("admin") ? "admin" : "maja"];

/** Every page, by its folder: `[locale]/(site)/seminars/[slug]`. */
const pages = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
  .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
  .map((file) =>
    file
      .replace(/page\.tsx$/, "")
      .replace(/\([^)]*\)\//g, "")
      .replace(/\/$/, ""),
  );

const old = Buffer.from(JSON.stringify(["0000-01-01T00:00:00Z", "0197a000-0000-7000-8000-000000000000"]));
const odd = {
  nul: "%00",
  "nul within": "a%00b",
  "year 0": "0000-01-01",
  "year 0 in a cursor": old.toString("base64url"),
  "half a character": "%ED%A0%80",
};
const asked = [
  "q",
  "cursor",
  "before",
  "from",
  "token",
  "host",
  "slot",
  "coupon",
  "next",
  "month",
  "status",
  "when",
];

describe("no page breaks at what cannot be stored", () => {
  test.each(Object.entries(odd))(
    "%s",
    async (_, value) => {
      for (const page of pages) {
        const dynamic = page.replace(/\[[^/]*\]/g, value);
        const paths = page.includes("[") ? [dynamic, dynamic.replace(value, "seminar")] : [page];
        const query = asked.map((name) => `${name}=${value}`).join("&");
        for (const path of paths) {
          const headers: Record<string, string> = { cookie: String(whoSees(page)?.cookie) };
          const answer = await call("GET", `/en/${path}?${query}`, { headers });
          expect(answer.status, path).toBeLessThan(500);
        }
      }
    },
    300_000,
  );

  test("and what is left of a search without it is searched for", async () => {
    const answer = await call("GET", "/explore?q=mor%00gon");
    expect(answer.status).toBe(200);
    expect(answer.text).toContain("morgon");
  });
});

describe("no form breaks at it", () => {
  test.each([
    ["/login", "nobody"],
    ["/register", "nobody"],
    ["/withdraw", "nobody"],
    ["/forgot-password", "nobody"],
    ["/settings", "maja"],
    ["/profile", "maja"],
    ["/studio/seminars/new", "asha"],
    ["/studio/services/new", "asha"],
    ["/studio/coupons", "asha"],
  ])("%s", async (path, who) => {
    // Anew for each: one of the forms signs out everywhere.
    const caller = who === "nobody" ? null : await signIn(`${who}@aveli.test`);
    const cookie: Record<string, string> = caller ? { cookie: caller.cookie } : {};
    const { text } = await call("GET", path, { headers: cookie });
    const forms = [...text.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => form);
    const sent = forms
      .map(fieldsOf)
      .filter((fields) => [...fields.keys()].some((name) => name.startsWith("$ACTION")));
    expect(sent.length).toBeGreaterThan(0);
    for (const body of sent) {
      const headers = { ...cookie, origin: app.url, "sec-fetch-site": "same-origin" };
      const answer = await call("POST", path, { body, headers });
      expect(answer.status).toBeLessThan(500);
    }
  });

  /** As a browser without scripts would send it, with a NUL in each field that someone could write in. */
  function fieldsOf(form: string): FormData {
    const fields = new FormData();
    for (const [, attributes = ""] of form.matchAll(/<(?:input|textarea|select)\b([^>]*)>/g)) {
      const attribute = (name: string) => attributes.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1];
      const name = attribute("name");
      const isOurs = attribute("type") === "hidden";
      const value = (attribute("value") ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
      if (name) fields.append(name, isOurs ? value : "a\0b");
    }
    return fields;
  }
});
