import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useDatabase } from "@/tests/support/database";
import { alike, id, offerLike, world } from "./world";

useDatabase();

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query(world);
});

afterAll(() => client.end());

/** The rows of `question` after some changes; the world stays as it was. */
async function after(changes: string, question: string) {
  await client.query("begin");
  try {
    await client.query(changes);
    return (await client.query(question)).rows;
  } finally {
    await client.query("rollback");
  }
}

const offer = (name: string, changes: string) => `update app.offers set ${changes} where id = id('${name}')`;
const seminar = (name: string, changes: string) =>
  `update app.seminars set ${changes} where id = id('${name}')`;
const standing = (name: string) => `select o.status as offered, s.status as standing,
  (select count(*)::int from app.busy_times b where b.seminar_id = o.id) as promised
  from app.offers o join app.seminars s on s.id = o.id where o.id = id('${name}')`;
const version = (name: string) => `select version from app.offers where id = id('${name}')`;
const found = (name: string) =>
  `select names, starts_at from app.explore_entries where id = id('${name}') order by 1`;

test("a seminar takes its offer's status within the statement, and keeps or lets go of its time with it", async () => {
  const held = { offered: "scheduled", standing: "scheduled", promised: 1 };
  expect(await after("", standing("stilla morgon"))).toEqual([held]);
  expect(
    await after(
      offer("stilla morgon", "status = 'cancelled', cancelled_at = now()"),
      standing("stilla morgon"),
    ),
  ).toEqual([{ offered: "cancelled", standing: "cancelled", promised: 0 }]);
  const draft = {
    id: id("utkast till kväll"),
    slug: "utkast-till-kvall",
    status: "draft",
    published_at: null,
  };
  const made = offerLike("seminars", "öppen cirkel", {
    ...draft,
    seats_taken: 0,
    starts_at: "2027-06-01T18:00Z",
  });
  const published = offer("utkast till kväll", "status = 'scheduled', published_at = now()");
  expect(await after(made, standing("utkast till kväll"))).toEqual([
    { offered: "draft", standing: "draft", promised: 0 },
  ]);
  expect(await after(`${made}; ${published}`, standing("utkast till kväll"))).toEqual([held]);
});

test("where a seminar cannot follow, its offer stays as it was", async () => {
  const made = offerLike("seminars", "öppen cirkel", {
    ...{ id: id("krock"), slug: "krock", status: "draft", published_at: null, seats_taken: 0 },
    starts_at: "2027-01-12T07:00Z",
  });
  await client.query(made);
  await expect(
    client.query(offer("krock", "status = 'scheduled', published_at = now()")),
  ).rejects.toMatchObject({ constraint: "busy_times_host_free" });
  expect((await client.query(standing("krock"))).rows).toEqual([
    { offered: "draft", standing: "draft", promised: 0 },
  ]);
  await client.query("delete from app.offers where id = id('krock')");
});

test("each edit of an offer or of its details counts its version, and what only happens to it does not", async () => {
  const counts = [
    [offer("stilla morgon", "title = 'Ny'"), "stilla morgon", 2],
    [offer("stilla morgon", "price_amount = 500"), "stilla morgon", 2],
    [seminar("stilla morgon", "duration_minutes = 50"), "stilla morgon", 2],
    [seminar("stilla morgon", "capacity = 9"), "stilla morgon", 2],
    [seminar("öppen cirkel", "is_recorded = true"), "öppen cirkel", 2],
    ["update app.services set address = 'Såggatan 12'", "samtal", 2],
    ["update app.services set notice_hours = 3", "samtal", 1],
    [offer("stilla morgon", "taken_down_at = now()"), "stilla morgon", 1],
    [offer("stilla morgon", "status = 'cancelled', cancelled_at = now()"), "stilla morgon", 1],
    [seminar("stilla morgon", "is_withdrawal_excepted = true"), "stilla morgon", 1],
  ] as const;
  for (const [change, name, expected] of counts)
    expect(await after(change, version(name)), change).toEqual([{ version: expected }]);
});

test("another title or time is another edition of what people have in their calendars", async () => {
  const edition = "select sequence from app.seminars where id = id('stilla morgon')";
  for (const change of [
    offer("stilla morgon", "title = 'Ny'"),
    seminar("stilla morgon", "starts_at = starts_at - interval '1 hour'"),
  ])
    expect(await after(change, edition), change).toEqual([{ sequence: 1 }]);
  expect(await after(offer("stilla morgon", "summary = 'Ny'"), edition)).toEqual([{ sequence: 0 }]);
});

test("what is offered is found as it stands", async () => {
  const [morning] = await after("", found("stilla morgon"));
  expect(morning).toEqual({ names: "Stilla morgon Asha", starts_at: new Date("2027-01-12T07:00Z") });
  expect(await after(offer("stilla morgon", "title = 'Ny'"), found("stilla morgon"))).toEqual([
    { ...morning, names: "Ny Asha" },
  ]);
  const later = seminar("stilla morgon", "starts_at = starts_at + interval '1 hour'");
  expect(await after(later, found("stilla morgon"))).toEqual([
    { ...morning, starts_at: new Date("2027-01-12T08:00Z") },
  ]);
  expect(await after(offer("andas", "status = 'archived'"), found("andas"))).toEqual([]);
  expect(await after(offer("andas", "taken_down_at = now()"), found("andas"))).toEqual([]);
  const another = { id: id("en till"), slug: "en-till", seats_taken: 0, starts_at: "2027-06-01T18:00Z" };
  expect(await after(offerLike("seminars", "öppen cirkel", another), found("en till"))).toEqual([
    { names: "Öppen cirkel Asha", starts_at: new Date("2027-06-01T18:00Z") },
  ]);
  expect(await after(offerLike("courses", "andas", another), found("en till"))).toHaveLength(1);
});

test("VAT follows the seller of each kind", async () => {
  const unregistered = "update app.seller_details set is_vat_registered = false, vat_number = null";
  const rates = "select kind, array_agg(distinct vat_rate_bp) as rates from app.offers group by 1 order by 1";
  // Courses, seminars and passes are the hosts' to sell, services the platform's.
  expect(await after(`${unregistered} where host_id is not null`, rates)).toEqual([
    { kind: "course", rates: [0, 2500] },
    { kind: "seminar", rates: [0] },
    { kind: "series", rates: [0] },
    { kind: "service", rates: [2500] },
  ]);
});

test("an offer goes with its details and with what was only about it", async () => {
  const gone = "delete from app.offers where id = id('en till')";
  const made = `${offerLike("courses", "andas", { id: id("en till"), slug: "en-till" })};
    ${alike("lessons", "lektion 1", { course_id: id("en till"), section_id: null })};
    ${alike("coupons", "för kursen", { code: "NYARE", offer_id: id("en till") })};
    ${alike("host_messages", "till kursen", { offer_id: id("en till") })}`;
  const left = `select (select count(*) from app.courses where id = id('en till'))
    + (select count(*) from app.lessons where course_id = id('en till'))
    + (select count(*) from app.coupons where offer_id = id('en till'))
    + (select count(*) from app.host_messages where offer_id = id('en till')) as count`;
  expect(await after(made, left)).toEqual([{ count: "4" }]);
  expect(await after(`${made}; ${gone}; set constraints all immediate`, left)).toEqual([{ count: "0" }]);
});
