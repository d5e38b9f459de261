import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { localePath } from "@/lib/base/i18n/locale-path";
import { locales } from "@/lib/base/i18n/locales";
import { encodeCursor } from "@/lib/base/platform/pagination";
import { type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";
import { makePass } from "@/tests/support/made-pass";
import { factBlocks, faultsOf } from "@/tests/support/page-facts";
import { listPages } from "@/tests/support/page-tree";

const { url, databaseUrl } = inject("app");
const client = clientOf(url);
const database = new pg.Client(databaseUrl);
const columns = async (sql: string) => (await database.query<string[]>({ text: sql, rowMode: "array" })).rows;

/** What each page tells search engines in JSON-LD; the others tell nothing. */
const told: Record<string, string[]> = {
  "/": ["Organization", "WebSite"],
  "/explore": ["ItemList"],
  "/courses": ["ItemList"],
  "/services": ["ItemList"],
  "/seminars": ["ItemList"],
  "/passes": ["ItemList"],
  "/seminars/live": ["ItemList"],
  "/seminars/past": ["ItemList"],
  "/seminars/past/more": ["ItemList"],
  "/hosts/[slug]": ["Person", "ItemList"],
  "/courses/[slug]": ["Course"],
  "/services/[slug]": ["Service"],
  "/seminars/[slug]": ["Event"],
  "/passes/[slug]": ["EventSeries"],
};

/** Why some need not say where they stand. */
const excepted: Record<string, string> = {
  "/[...path]": "nothing is there",
  "/mute": "is there by a letter's link alone",
  "/join/[token]": "the address is itself the key to a seat",
};

const walked = listPages().filter(
  ({ path, group }) => ["(site)", "(account)"].includes(group) && !excepted[path],
);
const membersAlone = ["/hosts/[slug]/follow", "/seminars/[slug]/waitlist"];

let member: Caller;
let fillings: Record<string, string[][]>;

beforeAll(async () => {
  await database.connect();
  await forgetAttempts(databaseUrl);
  member = await client.signIn("bjorn@aveli.test");
  const slugs = (kind: string) =>
    columns(`select slug from app.offers where kind = '${kind}' and status <> 'draft'`);
  const [courses, services, seminars] = [
    await slugs("course"),
    await slugs("service"),
    await slugs("seminar"),
  ];
  const pass = await makePass(client, await client.signIn("asha@aveli.test"));
  const hosts = await columns("select slug from app.users where role = 'host'");
  fillings = {
    "/courses/[slug]": courses,
    "/courses/[slug]/preview/[lesson]": await columns(
      "select o.slug, l.id::text from app.lessons l join app.offers o on o.id = l.course_id where l.is_preview limit 1",
    ),
    "/services/[slug]": services,
    "/services/[slug]/times": services.slice(0, 1),
    "/seminars/[slug]": seminars,
    "/seminars/[slug]/waitlist": seminars.slice(0, 1),
    "/passes/[slug]": [[pass.slug]],
    "/hosts/[slug]": hosts,
    "/hosts/[slug]/follow": hosts.slice(0, 1),
    "/reviews/[kind]/[slug]": seminars.slice(0, 1).map(([slug]) => ["seminar", String(slug)]),
    "/report/[kind]/[id]": await columns("select 'seminar', id::text from app.seminars limit 1"),
  };
});
afterAll(() => database.end());

async function open(path: string, as?: Caller): Promise<string> {
  const answer = await client.call("GET", path, { headers: as ? { cookie: as.cookie } : {} });
  expect(answer.status, path).toBe(200);
  return answer.text;
}

/** Past the first page of what has been, whose address makes no sense without a cursor. */
const askedFor: Record<string, string> = {
  "/seminars/past/more": `?cursor=${encodeCursor([new Date().toISOString(), "ffffffff-ffff-7fff-bfff-ffffffffffff"])}`,
};

describe("every public page in both languages", () => {
  test.each(walked)("$path says what it is and where it stands", async ({ path }) => {
    const names = path.match(/\[[^\]]+\]+/g) ?? [];
    const values = names.length > 0 ? fillings[path] : [[]];
    expect(values?.length, `${path} is new: say in fillings what it is opened with`).toBeGreaterThan(0);
    const faults: string[] = [];
    for (const [index, filling] of (values ?? []).entries()) {
      let next = 0;
      const own = path.replace(/\[[^\]]+\]+/g, () => String(filling[next++]));
      for (const locale of index === 0 ? locales : (["sv"] as const)) {
        const address = localePath(locale, own);
        const reader = membersAlone.includes(path) ? member : undefined;
        const html = await open(address + (askedFor[path] ?? ""), reader);
        faults.push(...headFaults(html, own, address).map((fault) => `${address}: ${fault}`));
        const blocks = factBlocks(html);
        const types = blocks.map((block) => JSON.parse(block)["@type"]);
        // What is a list by its route may be empty today.
        const expected = (told[path] ?? []).filter((type) => type !== "ItemList" || types.includes(type));
        if (String(types) !== String(expected)) faults.push(`${address}: tells of ${types}`);
        faults.push(
          ...blocks.flatMap((block) => faultsOf(block, url)).map((fault) => `${address}: ${fault}`),
        );
      }
    }
    expect(faults).toEqual([]);
  });

  test("has lists that are not empty, where there is something to list", async () => {
    for (const path of [
      "/explore",
      "/courses",
      "/services",
      "/seminars",
      "/seminars/past",
      "/hosts/asha-lind",
    ]) {
      expect((await open(path)).match(/"@type":"ItemList"/), path).not.toBeNull();
    }
  });

  test.each(["/", "/seminars/kvallsro", "/courses/andas"])("%s is shared with a picture", async (path) => {
    const [address = ""] = attributesOf(await open(path), "meta", "property", "og:image", "content");
    const picture = await fetch(address);
    expect(picture.status, address).toBe(200);
    expect(picture.headers.get("content-type")).toBe("image/png");
  });
});

function attributesOf(html: string, tag: string, name: string, value: string, wanted: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>`, "g"))]
    .map(([text]) => text)
    .filter((text) => text.includes(`${name}="${value}"`))
    .map((text) => text.match(new RegExp(` ${wanted}="([^"]*)"`))?.[1] ?? "");
}

function headFaults(html: string, own: string, address: string): string[] {
  const whole = (path: string) => url + path.replace(/^\/$/, "");
  const meta = (name: string) => attributesOf(html, "meta", "property", name, "content");
  const alternates = ["sv", "en", "x-default"].map((language) =>
    attributesOf(html, "link", "hrefLang", language, "href").join(),
  );
  const english = localePath("en", own);
  const expected: [string, unknown, unknown][] = [
    ["canonical", attributesOf(html, "link", "rel", "canonical", "href"), [whole(address)]],
    ["alternates", alternates, [whole(own), whole(english), whole(own)]],
    ["og:url", meta("og:url"), [whole(address)]],
  ];
  return [
    ...expected
      .filter(([, found, wanted]) => String(found) !== String(wanted))
      .map(([name, found]) => `${name} is ${found || "missing"}`),
    ...["og:title", "og:description", "og:image"]
      .filter((name) => meta(name).length !== 1 || !meta(name)[0])
      .map((name) => `${meta(name).length} of ${name}`),
    ...meta("og:image").filter((picture) => !picture.startsWith(`${url}/`)),
    ...(/<title>[^<]+<\/title>/.test(html) ? [] : ["no title"]),
  ];
}

describe("what is told to search engines", () => {
  const title = "</script><script>alert(1)</script>";
  let admin: Caller;
  let host: Caller;

  /** Whether any page that could tell of it does. */
  async function isTold(slug: string): Promise<boolean> {
    const pages = ["/explore", "/seminars", "/hosts/elin-norrby", `/seminars/${slug}`].flatMap((path) =>
      locales.map((locale) => localePath(locale, path)),
    );
    const texts = await Promise.all(
      pages.map(async (path) => factBlocks(await (await fetch(url + path)).text()).join()),
    );
    return texts.join().includes(slug);
  }

  test("is what everyone may see: no draft, nothing taken down, nobody suspended", async () => {
    admin = await client.signIn("admin@aveli.test");
    host = await client.signIn("elin@aveli.test");
    const starts_at = new Date(Date.now() + 61 * 24 * 3_600_000).toISOString();
    const made = await client.call("POST", "/api/seminars", {
      as: host,
      json: { title, summary: title, price_amount: 0, starts_at, duration_minutes: 5, capacity: 3 },
    });
    const [id, slug] = [String(made.json.id), String(made.json.slug)];
    const act = async (path: string, as: Caller, json: object = {}) =>
      expect((await client.call("POST", path, { as, json })).status, path).toBeLessThan(300);
    const reasons = { ground: "terms", reasoning: "Ett prov." };
    const becomes = (wanted: boolean) =>
      vi.waitFor(async () => expect(await isTold(slug)).toBe(wanted), { timeout: 60_000, interval: 500 });

    expect(await isTold(slug)).toBe(false);
    await act(`/api/seminars/${id}/publish`, host);
    await becomes(true);
    const blocks = factBlocks(await open(`/seminars/${slug}`));
    expect(blocks.flatMap((block) => faultsOf(block, url))).toEqual([]);
    expect(JSON.parse(String(blocks[0]))).toMatchObject({ name: title, description: title });

    await act(`/api/admin/items/seminar/${id}/take-down`, admin, reasons);
    await becomes(false);
    await act(`/api/admin/items/seminar/${id}/put-back`, admin, { reasoning: "Ett prov." });
    await becomes(true);
    await act(`/api/admin/people/${host.id}/suspend`, admin, reasons);
    await becomes(false);
    await act(`/api/admin/people/${host.id}/reopen`, admin, { reasoning: "Ett prov." });
    await becomes(true);

    // Nothing of it is left for the other tests.
    const again = await client.signIn("elin@aveli.test");
    await act(`/api/seminars/${id}/cancel`, again);
  });
});
