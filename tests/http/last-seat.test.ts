import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { issueAccessToken } from "@/lib/people/identity/access-token";
import { type Answer, type Caller, clientOf } from "@/tests/support/contract-client";

const app = inject("app");
const { call } = clientOf(app.url);

let database: pg.Client;
let buyers: Caller[];

beforeAll(async () => {
  database = new pg.Client(app.databaseUrl);
  await database.connect();
  buyers = await fiftyBuyers();
});

afterAll(() => database.end());

async function fiftyBuyers(): Promise<Caller[]> {
  const { rows } = await database.query<{ id: string; session: string }>(`
    with people as (
      insert into app.users (email, display_name)
      select 'kund-' || n || '-' || gen_random_uuid() || '@aveli.test', 'Kund ' || n from generate_series(1, 50) n
      returning id
    )
    insert into app.sessions (user_id, kind, expires_at) select id, 'api', now() + interval '1 day' from people
    returning user_id as id, id as session`);
  return Promise.all(
    rows.map(async ({ id, session }) => ({ id, bearer: await issueAccessToken(session), cookie: "" })),
  );
}

let planned = 0;

/** A seminar like `sista-platsen`, which has the one seat, each at a time when its host leads no other. */
async function anotherLastSeat(): Promise<string> {
  const id = randomUUID();
  await database.query(
    `with like_it as (select id from app.offers where slug = 'sista-platsen'), offer as (
       insert into app.offers select (jsonb_populate_record(o, jsonb_build_object('id', $1::text, 'slug', 'sista-' || $1))).*
       from app.offers o where id in (select id from like_it)
     )
     insert into app.seminars select (jsonb_populate_record(s,
       jsonb_build_object('id', $1::text, 'seats_taken', 0,
         'starts_at', starts_at + make_interval(days => 30, hours => $2)))).*
     from app.seminars s where id in (select id from like_it)`,
    [id, ++planned],
  );
  return id;
}

const rushFor = (seminar: string) =>
  Promise.all(
    buyers.map((as) => call("POST", "/api/orders", { as, json: { kind: "seminar", item_id: seminar } })),
  );

const hasBought = ({ status }: Answer) => status === 201;

const rowsOf = async (table: "orders" | "seats", seminar: string) => {
  const column = table === "orders" ? "offer_id" : "seminar_id";
  const rows = `select status from app.${table} where ${column} = $1`;
  return (await database.query<{ status: string }>(rows, [seminar])).rows;
};

/** What the winner does next: pays on the sandbox's page, and waits for the webhook to arrive. */
async function pay(order: string, as: Caller) {
  const session = await call("POST", "/payments/stripe/create-session", { as, json: { order_id: order } });
  const paid = await call("POST", new URL(String(session.json.url)).pathname, {
    body: new URLSearchParams({ outcome: "paid" }),
  });
  expect(paid.status).toBe(303);
  await expect
    .poll(async () => (await call("GET", `/api/orders/${order}`, { as })).json.status, { timeout: 30_000 })
    .toBe("paid");
}

test.each(Array.from({ length: 10 }, (_, n) => n + 1))(
  "fifty at once for the last seat: one buys it, and the others hear that it is sold (round %i)",
  async () => {
    const seminar = await anotherLastSeat();
    const answers = await rushFor(seminar);
    expect(answers.filter(hasBought)).toHaveLength(1);
    const refused = answers.filter((answer) => !hasBought(answer));
    expect(refused.map(({ status, json }) => [status, json.code])).toEqual(
      Array.from({ length: 49 }, () => [409, "sold_out"]),
    );

    const winner = answers.findIndex(hasBought);
    await pay(String(answers[winner]?.json.id), buyers[winner] as Caller);
    expect((await rushFor(seminar)).filter(hasBought)).toEqual([]);
    expect(await rowsOf("orders", seminar)).toEqual([{ status: "paid" }]);
    expect(await rowsOf("seats", seminar)).toEqual([{ status: "confirmed" }]);
  },
);

test("without the database's rule the same rush sells the one seat more than once", async () => {
  const rule = "seminars_seats_within_capacity";
  const seminar = await anotherLastSeat();
  // For this seminar alone, since others are sold by the same server.
  await database.query(`
    alter table app.seminars drop constraint ${rule};
    alter table app.seminars add constraint ${rule}
      check (id = '${seminar}' or seats_taken between 0 and capacity)`);
  try {
    const answers = await rushFor(seminar);
    expect(answers.filter(hasBought).length).toBeGreaterThan(1);
    expect((await rowsOf("seats", seminar)).length).toBeGreaterThan(1);
  } finally {
    await database.query(`
      update app.seminars set capacity = 50 where id = '${seminar}';
      alter table app.seminars drop constraint ${rule};
      alter table app.seminars add constraint ${rule} check (seats_taken between 0 and capacity)`);
  }
});
