import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { clientOf } from "@/tests/support/contract-client";

const { url, databaseUrl } = inject("app");
const client = clientOf(url);
const database = new pg.Client(databaseUrl);
const written = 45;

beforeAll(async () => {
  await database.connect();
  // Without the triggers, which ask that everyone has bought it.
  await database.query("set session_replication_role = replica");
  const { rows } = await database.query(`
    with people as (
      insert into app.users (email, display_name)
      select 'omdome-' || n || '@aveli.test', 'Gäst ' || n from generate_series(1, ${written}) n returning id)
    insert into app.reviews (user_id, host_id, offer_id, rating, text)
    select people.id, o.host_id, o.id, 5, 'Ett omdöme' from people, app.offers o where o.kind = 'course' and o.slug = 'andas' returning id`);
  // An answer has the pages made anew that everyone shares.
  const as = await client.signIn("asha@aveli.test");
  const answer = { as, json: { text: "Tack!" } };
  expect((await client.call("POST", `/api/reviews/${rows[0].id}/answer`, answer)).status).toBe(200);
});
afterAll(async () => {
  const guests = "select id from app.users where email like 'omdome-%@aveli.test'";
  await database.query(`delete from app.reviews where user_id in (${guests})`);
  await database.query(`delete from app.users where id in (${guests})`);
  await database.end();
});

test.each(["/courses/andas", "/en/courses/andas", "/hosts/asha-lind"])(
  "all that is said can be read from %s by plain links",
  async (start) => {
    const seen: string[] = [];
    for (let next: string | undefined = start; next; ) {
      const page: string = await (await fetch(url + next)).text();
      seen.push(...[...page.matchAll(/\/report\/review\/([\w-]+)/g)].map(([, id]) => String(id)));
      next = /<a [^>]*rel="next"[^>]*>/.exec(page)?.[0].match(/href="([^"]+)"/)?.[1];
      expect(next?.startsWith("/en/") ?? start.startsWith("/en/")).toBe(start.startsWith("/en/"));
    }
    const ids = [...new Set(seen)];
    expect(ids.length).toBeGreaterThanOrEqual(written);
    const of = start.includes("courses") ? "o.slug = 'andas'" : "u.slug = 'asha-lind'";
    const { rows } = await database.query(`
      select r.id from app.reviews r join app.offers o on o.id = r.offer_id join app.users u on u.id = r.host_id
      where ${of} and r.taken_down_at is null`);
    expect(ids.sort()).toEqual(rows.map(({ id }) => id).sort());
  },
);

test("a cursor that is none leads to the beginning, and what is not there is 404", async () => {
  const astray = await fetch(`${url}/reviews/course/andas?cursor=x`, { redirect: "manual" });
  expect([astray.status, astray.headers.get("location")]).toEqual([307, "/reviews/course/andas"]);
  for (const path of ["/reviews/course/finns-inte", "/reviews/place/andas"]) {
    expect((await fetch(url + path)).status).toBe(404);
  }
});
