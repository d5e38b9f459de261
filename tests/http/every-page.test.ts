import { join } from "node:path/posix";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";
import { makePass } from "@/tests/support/made-pass";
import { listPages } from "@/tests/support/page-tree";

const { url, databaseUrl } = inject("app");
const client = clientOf(url);
const roles = ["visitor", "member", "host", "admin"] as const;
type Role = (typeof roles)[number];
type Statuses = Record<Role, number>;

const database = new pg.Client(databaseUrl);
const people: Record<Role, Caller | null> = { visitor: null, member: null, host: null, admin: null };
/** The values that each page with parameters is opened with: demo data, and a little more that only people make. */
let fillings: Record<string, string[][]>;

const all = (visitor: number, member: number, host: number, admin: number): Statuses => ({
  visitor,
  member,
  host,
  admin,
});
const everyone = all(200, 200, 200, 200);

/** What pages answer by who they are for, and below those of them that answer otherwise. */
const byGroup: Record<string, Statuses> = {
  "(site)": everyone,
  "(account)": everyone,
  "(member)": all(307, 200, 200, 200),
  "(studio)": all(307, 307, 200, 200),
  "(admin)": all(404, 404, 404, 200),
  "": everyone,
};
const membersAlone = all(307, 200, 200, 200);
/** What is about a thing of a host's is there for nobody else. */
const ownersAlone = all(307, 404, 200, 404);
const exceptions: Record<string, Statuses> = {
  "/[...path]": all(404, 404, 404, 404),
  // Without the link of a letter.
  "/mute": all(404, 404, 404, 404),
  "/login": all(200, 307, 307, 307),
  "/register": all(200, 307, 307, 307),
  // There is no more.
  "/seminars/past/more": all(307, 307, 307, 307),
  "/hosts/[slug]/follow": membersAlone,
  "/seminars/[slug]/waitlist": membersAlone,
  "/profile/host": all(307, 200, 307, 307),
  // Björn is its learner, and Asha holds it.
  "/learn/[course]": all(307, 200, 200, 307),
  "/learn/[course]/[lesson]": all(307, 200, 200, 307),
  "/live/[seminar]/thanks": all(307, 200, 307, 307),
  "/live/booking/[id]": all(307, 200, 200, 404),
  // Members are told how one becomes a host.
  "/studio": membersAlone,
  "/studio/sales": membersAlone,
  "/studio/payouts": membersAlone,
};

const expectedOf = (path: string, group: string) => {
  if (/^\/studio\/.*\[/.test(path)) return ownersAlone;
  return exceptions[path] ?? byGroup[group] ?? everyone;
};

beforeAll(async () => {
  await database.connect();
  await forgetAttempts(databaseUrl);
  people.member = await client.signIn("bjorn@aveli.test");
  people.host = await client.signIn("asha@aveli.test");
  people.admin = await client.signIn("admin@aveli.test");
  fillings = await fillFromDemoData();
});
afterAll(() => database.end());

describe("every page, as a visitor, a member, a host and an admin", () => {
  test.each(listPages())("$path", async ({ path, group }) => {
    const names = path.match(/\[[^\]]+\]+/g) ?? [];
    const values = names.length > 0 ? fillings[path] : [[]];
    expect(values?.length, `${path} is new: say in fillFromDemoData what it is opened with`).toBeGreaterThan(
      0,
    );
    const expected = expectedOf(path, group);
    const wrong: string[] = [];
    for (const [index, filling] of (values ?? []).entries()) {
      let next = 0;
      const address = path.replace(/\[[^\]]+\]+/g, () => String(filling[next++]));
      // Whoever is not let in is not let in by any of them, and what is public knows nobody.
      const isPublic = expected.visitor === 200;
      const visits = roles.filter(
        (role) => index === 0 || (isPublic ? role === "visitor" : expected[role] === 200),
      );
      wrong.push(...(await Promise.all(visits.map((role) => lookAt(address, role, expected[role])))).flat());
      const reader = roles.findLast((role) => expected[role] === 200);
      if (index === 0 && reader && group)
        wrong.push(...(await lookAt(join("/en", address).replace(/\/$/, ""), reader, 200)));
    }
    expect(wrong).toEqual([]);
  });
});

/** What is wrong with the answer, if anything. */
async function lookAt(path: string, role: Role, expected: number): Promise<string[]> {
  const cookie = people[role]?.cookie;
  const response = await client.call("GET", path, { headers: cookie ? { cookie } : {} });
  const isBroken = response.status === 200 && response.text.includes("__next_error__");
  if (response.status === expected && !isBroken) return [];
  return [`${path} as ${role}: ${response.status}${isBroken ? ", broken" : ""} instead of ${expected}`];
}

/** An order that Björn has open, a talk of his with Elin and another with Asha, a report and an application. */
async function makeWhatPeopleMake(): Promise<{ checkout: string }> {
  const { member, admin } = people;
  const post = async (path: string, json?: unknown, as = member) =>
    (await client.call("POST", path, { as, json })).json;
  const item = async (path: string) => String((await client.call("GET", path)).json.id);
  const orderOf = (kind: string, item_id: string, more = {}) =>
    post("/api/orders", { kind, item_id, ...more });
  for (const slug of ["samtal-45", "andning-enskilt", "prova-pa"]) {
    const service = await item(`/api/services/${slug}`);
    const [slot] = (await client.call("GET", `/api/services/${service}/slots`)).json as unknown as {
      id: string;
    }[];
    const order = await orderOf("service", service, { slot_id: slot?.id });
    expect(order.id, JSON.stringify(order)).toBeTruthy();
    if (order.status === "pending") await pay(String(order.id));
  }
  const open = await orderOf("seminar", await item("/api/seminars/stilla-morgon"));
  const session = await post("/api/payments/stripe/create-session", { order_id: open.id });
  await post("/api/host-applications", {
    ...{ teaches: "Andning", about: "Jag leder andning.", links: [], accept_terms: true },
  });
  const subject_id = await item("/api/seminars/kvallsro");
  await post("/api/reports", { kind: "seminar", subject_id, reason: "other", details: "Ett prov." }, admin);
  return { checkout: String(session.session_id) };

  async function pay(order_id: string) {
    const { url: page } = await post("/api/payments/stripe/create-session", { order_id });
    await fetch(String(page), {
      method: "POST",
      body: new URLSearchParams({ outcome: "paid" }),
      redirect: "manual",
    });
    await vi.waitFor(
      async () => {
        const { json } = await client.call("GET", `/api/orders/${order_id}`, { as: member });
        expect(json.status).toBe("paid");
      },
      { timeout: 60_000, interval: 200 },
    );
  }
}

async function fillFromDemoData(): Promise<Record<string, string[][]>> {
  const rows = async (sql: string) => (await database.query<string[]>({ text: sql, rowMode: "array" })).rows;
  const { checkout } = await makeWhatPeopleMake();
  const pass = await makePass(client, people.host as Caller);
  const shown = (kind: string) =>
    rows(`select slug from app.offers where kind = '${kind}' and status <> 'draft' order by slug`);
  const [courses, services, seminars] = [
    await shown("course"),
    await shown("service"),
    await shown("seminar"),
  ];
  const own = (kind: string) =>
    rows(`select o.id::text from app.offers o join app.users u on u.id = o.host_id
      where o.kind = '${kind}' and u.email = 'asha@aveli.test' order by o.slug`);
  const [ownCourses, ownServices, ownSeminars] = [
    await own("course"),
    await own("service"),
    await own("seminar"),
  ];
  const ofKinds = [
    ...ownCourses.map(([id]) => ["course", String(id)]),
    ...ownServices.map(([id]) => ["service", String(id)]),
    ...ownSeminars.map(([id]) => ["seminar", String(id)]),
    ["series", pass.id],
  ];
  const bySlug = [
    ...courses.map(([slug]) => ["course", String(slug)]),
    ...services.map(([slug]) => ["service", String(slug)]),
    ...seminars.map(([slug]) => ["seminar", String(slug)]),
    ["series", pass.slug],
  ];
  const hosts = await rows("select slug from app.users where role = 'host' order by slug");
  const mine = await rows(`select o.id::text from app.orders o join app.users u on u.id = o.user_id
    join app.users h on h.id = o.host_id
    where u.email = 'bjorn@aveli.test' and h.email = 'asha@aveli.test' order by o.id`);
  const ownSeminarsThatAre = (status: string) =>
    rows(`select s.id::text from app.seminars s join app.users u on u.id = s.host_id
      where u.email = 'asha@aveli.test' and s.status = '${status}'`);
  const talks = await rows(`select b.order_id::text from app.bookings b join app.orders o on o.id = b.order_id
    join app.users h on h.id = o.host_id where h.email = 'asha@aveli.test'`);
  const gallery = await (await fetch(`${url}/sandbox/letters`)).text();
  const names = [...gallery.matchAll(/href="\/sandbox\/letters\/(\w+)"/g)].map(([, name]) => String(name));
  return {
    "/[...path]": [["no-such-page"]],
    "/admin/applications/[id]": await rows("select id::text from app.host_applications"),
    "/admin/items/[kind]/[id]": await rows(`
      select kind, id::text from app.offers where published_at is not null order by kind`),
    "/admin/people/[id]": await rows("select id::text from app.users where deleted_at is null order by id"),
    "/admin/reports/[id]": await rows("select id::text from app.content_reports"),
    "/checkout/[kind]/[slug]": bySlug.filter(
      ([kind, slug]) => kind !== "service" && slug !== "stilla-morgon",
    ),
    "/courses/[slug]": courses ?? [],
    "/courses/[slug]/preview/[lesson]": await rows(`select o.slug, l.id::text from app.lessons l
      join app.offers o on o.id = l.course_id where l.is_preview and o.status = 'published'`),
    "/hosts/[slug]": hosts,
    "/hosts/[slug]/follow": hosts,
    "/join/[token]": [["no-such-link"]],
    "/learn/[course]": [["borja-har"]],
    "/learn/[course]/[lesson]": await rows(`select o.slug, l.id::text from app.lessons l
      join app.offers o on o.id = l.course_id where o.slug = 'borja-har' and not l.is_preview order by l.position`),
    "/live/[seminar]": seminars ?? [],
    "/live/[seminar]/replay": [["andas-ut"]],
    "/live/[seminar]/thanks": [["andas-ut"]],
    "/live/booking/[id]": talks,
    "/orders/[id]": mine,
    "/passes/[slug]": [[pass.slug]],
    "/report/[kind]/[id]": await rows(`
      select kind, id::text from app.offers where slug = 'kvallsro'
      union all select 'review', id::text from app.reviews`),
    "/review/[kind]/[slug]": bySlug,
    "/reviews/[kind]/[slug]": [...bySlug, ...hosts.map(([slug]) => ["host", String(slug)])],
    "/sandbox/checkout/[id]": [[checkout]],
    "/sandbox/letters/[name]": [...new Set(names)].map((name) => [name]),
    "/sandbox/mail/[id]": await rows("select id::text from app.mails order by id limit 3"),
    "/seminars/[slug]": seminars ?? [],
    "/seminars/[slug]/waitlist": seminars ?? [],
    "/services/[slug]": services ?? [],
    "/services/[slug]/times": services ?? [],
    "/studio/bookings/[id]": talks,
    "/studio/buyers/[kind]/[id]": ofKinds,
    "/studio/courses/[id]": ownCourses,
    "/studio/courses/[id]/lessons/[lesson_id]": await rows(`select c.id::text, l.id::text from app.lessons l
      join app.courses c on c.id = l.course_id join app.users u on u.id = c.host_id where u.email = 'asha@aveli.test'`),
    "/studio/courses/[id]/preview": ownCourses,
    "/studio/messages/[kind]/[id]": ofKinds,
    "/studio/passes/[id]": [[pass.id]],
    "/studio/seminars/[id]": ownSeminars,
    "/studio/seminars/[id]/cancel": await ownSeminarsThatAre("scheduled"),
    "/studio/seminars/[id]/preview": ownSeminars,
    "/studio/seminars/[id]/summary": await ownSeminarsThatAre("ended"),
    "/studio/services/[id]": ownServices,
    "/studio/services/[id]/preview": ownServices,
  };
}
