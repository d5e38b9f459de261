import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { env } from "@/lib/base/platform/env";
import { log } from "@/lib/base/platform/log";
import { advice } from "@/lib/system/run/advice";
import { checkInvariants, reportFindings } from "@/lib/system/run/check-invariants";
import { invariants } from "@/lib/system/run/invariants";
import { crontab } from "@/lib/system/run/tasks";
import { useDatabase } from "@/tests/support/database";
import { alike, id, world } from "./world";

useDatabase();

let client: pg.Client;

/** The world as a real one would be, where each purchase has left its traces. */
const tidy = `
  update app.webhook_events set status = 'processed', processed_at = now();
  insert into app.order_events (order_id, event) select o.id, 'paid' from app.orders o where o.paid_at is not null;
  insert into app.activities (activity_type, actor_id, host_id, subject_table, subject_id, summary, visibility)
    select 'order_paid', user_id, host_id, 'orders', o.id, title, 'private' from app.orders o
    where o.paid_at is not null and o.id <> id('björns plats');`;

/** Takes away whatever would refuse: rules and triggers, and with them all that is checked at commit. */
const lawless = `do $$ declare name text; begin
  for name in select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname) from pg_constraint
    where connamespace = 'app'::regnamespace and contype in ('c', 'u', 'x', 'f') loop execute name; end loop;
  for name in select format('drop index %s', indexrelid::regclass) from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'app'::regnamespace and indisunique and not indisprimary loop execute name; end loop;
  for name in select format('alter table %s disable trigger user', oid::regclass) from pg_class
    where relnamespace = 'app'::regnamespace and relkind = 'r' loop execute name; end loop;
end $$`;

beforeAll(async () => {
  client = new pg.Client(env().DATABASE_URL);
  await client.connect();
  await client.query(world);
  await client.query(tidy);
});

afterAll(() => client.end());

const longAgo = "now() - interval '1 day'";
const set = (table: string, name: string, changes: string) =>
  `update app.${table} set ${changes} where id = id('${name}')`;

/** For each invariant, what somebody might find in a database whose rules were off for a while. */
const planted: Record<string, string> = {
  seats_miscounted: set("seminars", "stilla morgon", "seats_taken = 1"),
  search_out_of_step: set("offers", "andas", "description = 'Annat'"),
  seats_oversold: set("seminars", "stilla morgon", "capacity = 1"),
  hosts_double_booked: set(
    "busy_times",
    "björns tid i kalendern",
    "ends_at = ends_at + interval '30 minutes'",
  ),
  busy_times_out_of_step: set("seminars", "stilla morgon", "duration_minutes = 90"),
  holds_overdue: set("orders", "majas kurs", `expires_at = ${longAgo}`),
  seat_free_while_someone_waits: set("seminars", "stilla morgon", "capacity = 3"),
  offer_without_hold: set(
    "waitlist_entries",
    "majas plats i kön",
    "status = 'offered', order_id = id('björns plats'), offer_expires_at = now()",
  ),
  grant_without_order: "delete from app.orders where id = id('björns kurs')",
  grant_without_paid_order: set("orders", "björns kurs", "status = 'cancelled', closed_at = now()"),
  order_grants_nothing: "delete from app.order_grants where order_id = id('majas gamla plats')",
  hold_without_pending_order: set("orders", "majas plats", "status = 'expired', closed_at = now()"),
  pending_without_hold: "delete from app.seats where id = id('majas stol')",
  paid_without_grant: "delete from app.enrollments",
  open_order_for_what_one_has: set("orders", "majas plats", "user_id = id('björn')"),
  order_numbers_with_gaps: set("orders", "björns kurs", "number = number || '0'"),
  paid_order_not_told_once: "delete from app.activities where subject_id = id('björns kurs')",
  immediate_start_without_consent: set("orders", "majas kurs", "immediate_start = true"),
  paid_without_payment: "delete from app.payments where order_id = id('björns tid')",
  payment_unlike_its_order: set("payments", "kursens betalning", "amount = 1"),
  order_paid_twice: alike("payments", "kursens betalning", { id: id("en till"), provider_ref: "pi_9" }),
  money_kept_for_nothing: set(
    "payments",
    "kursens betalning",
    "status = 'surplus', id = id('nobody refunds it')",
  ),
  refunds_beyond_payment: set("refunds", "mer av kursen", "amount = 60000"),
  refunded_amount_unlike_refunds: set("orders", "björns kurs", "refunded_amount = 0"),
  coupons_miscounted: set("coupons", "höst", "uses = 0"),
  paid_without_receipt: "delete from app.receipts where order_id = id('björns tid')",
  refund_without_credit_note: "delete from app.receipts where kind = 'credit_note'",
  receipts_with_gaps: "update app.receipts set sequence = sequence + 1 where kind = 'credit_note'",
  refund_not_sent: set("refunds", "mer av kursen", `created_at = ${longAgo}`),
  granted_not_captured: set("authorisations", "majas reservation", `changed_at = ${longAgo}`),
  authorised_not_released: set(
    "authorisations",
    "majas reservation",
    `status = 'releasing', changed_at = ${longAgo}`,
  ),
  authorised_until_it_lapses: set("authorisations", "majas reservation", "capture_before = now()"),
  captured_without_payment: set("authorisations", "majas reservation", "status = 'captured'"),
  receipt_before_capture:
    "update app.receipts set order_id = id('majas kväll') where order_id = id('björns tid')",
  sandbox_money_not_recorded: `update app.sandbox_sessions
    set status = 'complete', payment_ref = 'pi_unknown', expires_at = ${longAgo} where id = 'cs_4'`,
  emails_waiting: `select graphile_worker.add_job('send_mail', '{}', run_at := ${longAgo})`,
  jobs_given_up: `select graphile_worker.add_job('send_refund', '{}');
    update graphile_worker._private_jobs set attempts = max_attempts`,
  inbox_parked: "update app.webhook_events set status = 'parked', processed_at = null",
  inbox_waiting: `update app.webhook_events set status = 'received', processed_at = null, received_at = ${longAgo}`,
  room_open_while_not_live: set("seminars", "kvällsro", "status = 'ended'"),
  offer_without_details: "delete from app.courses where id = id('utkast')",
  erased_but_signed_in: set("users", "björn", "deleted_at = now()"),
  approved_but_no_host: set("host_applications", "majas ansökan", "status = 'approved'"),
  erased_but_on_sale: set("users", "elin", "deleted_at = now()"),
};

const brokenOf = async () =>
  (await checkInvariants(String(env().DATABASE_URL)))
    .filter(({ count }) => count > 0)
    .map(({ name }) => name);

describe("the doctor", () => {
  test("finds nothing where all is well", async () => {
    expect(await brokenOf()).toEqual([]);
  });

  test("has been shown each thing that it looks for", () => {
    expect(Object.keys(planted).sort()).toEqual(invariants.map(({ name }) => name).sort());
  });

  test.each(invariants.map(({ name, sql }) => [name, sql] as const))(
    "finds %s, and where",
    async (name, sql) => {
      await client.query("begin");
      try {
        await client.query(lawless);
        expect((await client.query(sql)).rows).toEqual([]);
        await client.query(String(planted[name]));
        const { rows } = await client.query(sql);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows[0].id).toBeTruthy();
      } finally {
        await client.query("rollback");
      }
    },
  );

  test("tells the log each night, as errors", async () => {
    const errors = vi.spyOn(log(), "error");
    await reportFindings();
    expect(errors).not.toHaveBeenCalled();
    await client.query("update app.webhook_events set status = 'parked', processed_at = null");
    await reportFindings();
    expect(errors.mock.calls).toEqual([
      [
        { invariant: "inbox_parked", count: 1, examples: ["evt_1"], advice: advice.inbox_parked },
        expect.any(String),
      ],
    ]);
    expect(crontab).toMatch(/^\d+ \d+ \* \* \* report_findings /m);
  });
});
