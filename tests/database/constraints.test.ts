import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useDatabase } from "@/tests/support/database";
import { authorisationAttempts } from "./attempts/authorisations";
import { busyTimeAttempts } from "./attempts/busy-times";
import { couponAttempts } from "./attempts/coupons";
import { courseAttempts } from "./attempts/courses";
import { grantAttempts } from "./attempts/grants";
import { holdAttempts } from "./attempts/holds";
import { hostAttempts } from "./attempts/hosts";
import { identityAttempts } from "./attempts/identity";
import { liveAttempts } from "./attempts/live";
import { messageAttempts } from "./attempts/messages";
import { moderationAttempts } from "./attempts/moderation";
import { offerAttempts } from "./attempts/offers";
import { orderAttempts } from "./attempts/orders";
import { passAttempts } from "./attempts/passes";
import { paymentAttempts } from "./attempts/payments";
import { receiptAttempts } from "./attempts/receipts";
import { recordingAttempts } from "./attempts/recordings";
import { reviewAttempts } from "./attempts/reviews";
import { seminarAttempts } from "./attempts/seminars";
import { serviceAttempts } from "./attempts/services";
import { foreignKeys } from "./foreign-keys";
import { world } from "./world";

useDatabase();

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query(world);
});

afterAll(() => client.end());

/** What PostgreSQL says at the latest when such a transaction commits; the world stays as it was. */
async function refusalOf(sql: string): Promise<{ code?: string; constraint?: string }> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("set constraints all immediate");
    return {};
  } catch (error) {
    return error as pg.DatabaseError;
  } finally {
    await client.query("rollback");
  }
}

const attempts = [
  ...identityAttempts,
  ...offerAttempts,
  ...courseAttempts,
  ...serviceAttempts,
  ...orderAttempts,
  ...grantAttempts,
  ...holdAttempts,
  ...busyTimeAttempts,
  ...paymentAttempts,
  ...authorisationAttempts,
  ...couponAttempts,
  ...receiptAttempts,
  ...liveAttempts,
  ...recordingAttempts,
  ...reviewAttempts,
  ...hostAttempts,
  ...moderationAttempts,
  ...messageAttempts,
  ...seminarAttempts,
  ...passAttempts,
];

describe("the database refuses", () => {
  test.each(attempts.map(({ what, by, sql }) => [what, by, sql] as const))("%s (%s)", async (_, by, sql) => {
    const { code, constraint } = await refusalOf(sql);
    expect(constraint).toBe(by);
    expect(["23001", "23503", "23505", "23514", "23P01"]).toContain(code);
  });
});

describe("whoever names a row that another depends on", () => {
  test("has decided what becomes of it", async () => {
    const { rows } = await client.query<{ name: string; on_delete: string }>(`
      select conname as name, case confdeltype when 'r' then 'restrict' when 'c' then 'cascade' when 'n' then 'set null'
        when 'a' then 'no action' else confdeltype::text end as on_delete
      from pg_constraint where contype = 'f' and connamespace = 'app'::regnamespace order by conname`);
    expect(Object.fromEntries(rows.map((row) => [row.name, row.on_delete]))).toEqual(foreignKeys);
  });

  test.each(Object.keys(foreignKeys))("cannot name one that is not there: %s", async (name) => {
    const { rows } = await client.query<{ table: string; column: string }>(
      `select conrelid::regclass::text as table, attname as column from pg_constraint
       join pg_attribute on attrelid = conrelid and attnum = conkey[1] where conname = $1`,
      [name],
    );
    const { table, column } = rows[0] ?? { table: "", column: "" };
    // Our own triggers, there and where the change would cascade to, are not what is tried here.
    const { code } = await refusalOf(`
      do $$ declare name regclass; begin
        for name in select oid from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' loop
          execute format('alter table %s disable trigger user', name);
        end loop;
      end $$;
      alter table app.order_grants drop constraint order_grants_of_what_is_sold;
      update ${table} set ${column} = gen_random_uuid()
      where ctid = (select ctid from ${table} where ${column} is not null limit 1)`);
    expect(code).toBe("23503");
  });
});

/** Keys that hold nothing themselves: other tables' foreign keys point at them. */
const pointedAt = [
  ...["offers_id_host_id_key", "offers_id_kind_host_id_key", "offers_id_kind_host_id_status_key"],
  ...["courses_id_host_id_key", "services_id_host_id_key", "seminars_id_host_id_key"],
  ...["slots_identity_key", "slots_id_service_id_host_id_key"],
  ...["orders_offer_grant_key", "orders_slot_grant_key"],
  ...["coupons_id_host_id_key", "lessons_id_host_id_key", "media_id_owner_id_key"],
  "course_sections_id_course_id_key",
  ...[
    "seminar_series_id_host_id_key",
    "seminars_id_series_id_key",
    "passes_id_series_id_key",
    "order_grants_key",
  ],
  ...["checkouts_payment_key", "payments_currency_key"],
];

/** Keys that say again what the key of the row says, for Prisma, which knows one of something by its foreign key. */
const ofDetails = ["courses_offer_key", "services_offer_key", "seminars_offer_key", "passes_offer_key"];

/** Triggers that do something instead of refusing it; the tests of busy times, of races, of offered seats, of rooms, of receipts, of the inbox, of edits that meet, of moderation and of exploring try them. */
const doers = [
  ...["orders_numbered", "webhook_events_announced", "mails_noted"],
  "orders_grant_what_they_sell",
  ...["seats_show_out", "seats_offer_on", "seminars_offer_on", "orders_end_offer", "orders_take_terms"],
  ...["count_version", "count_outline_version", "count_answer_version"],
  ...["bookings_keep_time", "seminars_keep_time", "seminar_cohosts_keep_time"],
  ...["bookings_take_time", "bookings_close_room", "bookings_tell_host"],
  ...["seminars_count_changes", "offers_count_changes"],
  ...["orders_listed", "orders_get_receipt", "refunds_get_credit_note", "receipts_numbered"],
  "authorisations_get_receipt",
  ...["offers_vat_follows_seller", "seller_details_items_follow", "orders_count_coupon_uses"],
  ...["offers_explored", "offers_explored_new", "offers_explored_gone"],
  ...["seminars_explored", "seminars_explored_new", "users_explored"],
  ...["passes_explored_new", "seminars_explore_passes", "seminars_explore_passes_new"],
];

/** They tell which pages have changed; tests/database/announced.test.ts and tests/http/replicas.test.ts try them. */
const announces = /_announced(?:_new|_gone)?$/;

test("every rule of the database has been tried", async () => {
  const { rows } = await client.query<{ name: string }>(`
    select conname as name from pg_constraint
      where connamespace = 'app'::regnamespace and contype in ('c', 'u', 'x', 'f')
    union select indexrelid::regclass::name from pg_index join pg_class on pg_class.oid = indrelid
      where relnamespace = 'app'::regnamespace and indisunique and not indisprimary
    union select tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
      where relnamespace = 'app'::regnamespace and not tgisinternal
    union select (regexp_matches(prosrc, 'refuse\\(''(\\w+)''', 'g'))[1] from pg_proc
      where pronamespace = 'app'::regnamespace
    order by name`);
  const tried = new Set([
    ...attempts.flatMap(({ by, trigger }) => [by, trigger]),
    ...Object.keys(foreignKeys),
    ...pointedAt,
    ...ofDetails,
    ...doers,
  ]);
  const names = rows.map(({ name }) => name.replace(/^app\./, ""));
  expect(names.filter((name) => !tried.has(name) && !announces.test(name))).toEqual([]);
});

test("every key that holds nothing itself is pointed at", async () => {
  const { rows } = await client.query<{ name: string }>(
    `select name from unnest($1::text[]) name where not exists (
       select from pg_constraint join pg_class on pg_class.oid = conindid where contype = 'f' and relname = name)`,
    [pointedAt],
  );
  expect(rows).toEqual([]);
});
