import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { exportData, holdings } from "@/lib/privacy/export-data";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn, maja } from "@/tests/support/people";
import { liveSeminarOf, seatFor } from "@/tests/support/seminars";

useDatabase();

/** Tables in which no row is about one person. */
const aboutNobody = [
  "examinations",
  "order_counters",
  "rate_limits",
  "receipt_counters",
  "sale_settings",
  "reconciliations",
  "sandbox_disputes",
  "sandbox_refunds",
  "sandbox_sessions",
  "webhook_events",
];

test("every table is exported, or is known to be about nobody", async () => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'app' and table_type = 'BASE TABLE' and table_name not like '\\_prisma%'`;
  expect(tables.map(({ name }) => name).sort()).toEqual([...Object.keys(holdings), ...aboutNobody].sort());
});

test("every column that refers to a person belongs to an exported table", async () => {
  const references = await db.$queryRaw<{ table: string }[]>`
    select distinct c.conrelid::regclass::text as table from pg_constraint c
    where c.contype = 'f' and c.confrelid = 'app.users'::regclass`;
  for (const { table } of references) expect(Object.keys(holdings)).toContain(table.replace("app.", ""));
});

test("every column is in the file, but for secrets and what is about others", async () => {
  const host = await asha();
  const member = await bjorn();
  const seminar = await liveSeminarOf(host);
  await seatFor(member, seminar);
  await db.attendance.create({ data: { liveSessionId: seminar.session.id, userId: member.id } });
  await db.consent.create({ data: { userId: member.id, kind: "terms", version: "1" } });

  const { tables } = await exportData(member);
  for (const table of ["users", "sessions", "consents", "orders", "seats", "attendances"]) {
    const columns = await db.$queryRaw<{ name: string }[]>`
      select column_name as name from information_schema.columns
      where table_schema = 'app' and table_name = ${table}`;
    const kept = columns.map(({ name }) => name).filter((name) => !holdings[table]?.withheld?.includes(name));
    expect(Object.keys(tables[table]?.[0] ?? {}).sort(), table).toEqual(kept.sort());
  }
  expect((await exportData(host)).tables).toMatchObject({
    seminars: [{ id: seminar.id }],
    seats: [],
    orders: [],
  });
});

test("a file holds no secret, and nobody else", async () => {
  const member = await bjorn();
  const other = await maja();
  const hash = "$argon2id$v=19$secret";
  await db.user.update({ where: { id: member.id }, data: { passwordHash: hash } });
  const text = JSON.stringify(await exportData(member));
  expect(text).toContain(member.id);
  expect(text).not.toContain(hash);
  expect(text).not.toContain(other.id);
});
