import { describe, expect, test } from "vitest";
import { db, Prisma } from "@/lib/base/platform/db";
import { BadCursor } from "@/lib/base/platform/errors";
import { after, days, hours, minutes } from "@/lib/base/platform/time";
import { listSeminars, listSeminarsThisWeek, seminarPage } from "@/lib/catalogue/seminars/queries";
import { type ListSeminarsInput, listSeminarsInput, seminarSchema } from "@/lib/catalogue/seminars/schema";
import type { Visitor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { asha, elin } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

const visitor: Visitor | null = null;
const list = (input: Partial<ListSeminarsInput> = {}) =>
  listSeminars(visitor, listSeminarsInput.parse(input));

/** Titles of every page, one after the other. */
async function walk(input: Partial<ListSeminarsInput>, between: () => Promise<unknown> = async () => {}) {
  const titles: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ ...input, ...(cursor ? { cursor } : {}) });
    titles.push(...page.items.map(({ title }) => title));
    cursor = page.next_cursor ?? undefined;
    await between();
  } while (cursor);
  return titles;
}

const inHours = (n: number) => after(new Date(), hours(n));

describe("the list", () => {
  test("shows what is published, each in the list where it belongs", async () => {
    const host = await asha();
    const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
    const of = { host: slug as string };
    await seminarOf(host, { title: "Utkast", status: "draft" });
    await seminarOf(host, { title: "Inställt", status: "cancelled" });
    await seminarOf(host, { title: "Planerat", startsAt: inHours(3) });
    await seminarOf(host, { title: "Nu", status: "live", startsAt: inHours(-1) });
    await seminarOf(host, { title: "Aldrig öppnat", startsAt: inHours(-5) });
    await seminarOf(host, { title: "Förra veckan", status: "ended", startsAt: inHours(-170) });
    await seminarOf(host, { title: "I går", status: "ended", startsAt: inHours(-24) });

    expect(await walk(of)).toEqual(["Nu", "Planerat"]);
    expect(await walk({ ...of, when: "live" })).toEqual(["Nu"]);
    expect(await walk({ ...of, when: "past" })).toEqual(["I går", "Förra veckan"]);
    for (const item of (await list(of)).items) expect(seminarSchema.parse(item)).toEqual(item);
  });

  test("is walked without gaps or repeats while others are added, also among equal times", async () => {
    const startsAt = inHours(30);
    for (let i = 0; i < 7; i++) await seminarOf(await elin(), { title: `Ljungsus ${i}`, startsAt });

    const titles = await walk({ q: "ljungsus", limit: 2 }, async () =>
      seminarOf(await elin(), { title: "Ljungsus igen", startsAt: inHours(1) }),
    );
    expect(titles.toSorted()).toEqual(Array.from({ length: 7 }, (_, i) => `Ljungsus ${i}`));
  });

  test("refuses a cursor that it did not give", async () => {
    for (const cursor of [
      "x",
      "WyJhIl0",
      Buffer.from('["2026-01-01T00:00:00Z","1"]').toString("base64url"),
    ]) {
      await expect(list({ cursor })).rejects.toBeInstanceOf(BadCursor);
    }
  });

  test("holds the coming seven days for the landing page", async () => {
    const host = await asha();
    const now = new Date();
    const soon = await seminarOf(host, { startsAt: after(now, minutes(5)) });
    const later = await seminarOf(host, { startsAt: after(now, days(7) + minutes(1)) });
    const ids = (await listSeminarsThisWeek(now, 100)).map(({ id }) => id);
    expect(ids).toContain(soon.id);
    expect(ids).not.toContain(later.id);
  });
});

describe("search", () => {
  test("knows Swedish forms, å, ä and ö, and looks in every text", async () => {
    const host = await asha();
    await seminarOf(host, { title: "Andning för trötta", summary: "En kväll i stillhet" });
    await seminarOf(host, { title: "Sömnens tröskel", description: "Om meditationer i sängen" });

    expect(await walk({ q: "kvällar" })).toEqual(["Andning för trötta"]);
    expect(await walk({ q: "andningen" })).toEqual(["Andning för trötta"]);
    expect(await walk({ q: "SÖMN" })).toEqual(["Sömnens tröskel"]);
    expect(await walk({ q: "meditation i sängen" })).toEqual(["Sömnens tröskel"]);
    expect(await walk({ q: "båtmotor" })).toEqual([]);
  });

  test("takes anything that people write for a search", async () => {
    for (const q of ["'", '"', "a & | ! (", ":*", "%", "\\", "🌙", "-".repeat(100)]) {
      await expect(list({ q })).resolves.toMatchObject({ items: [] });
    }
  });
});

test("no list reads the whole table when it holds 100 000 seminars", async () => {
  const host = await asha();
  const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 0`;
      // Only plans are asked for: without what triggers would write elsewhere.
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.$executeRaw`alter table app.seminars disable trigger seminars_keep_time`;
      await tx.$executeRaw`
        insert into app.offers (kind, host_id, slug, title, summary, price_amount, status, published_at)
        select 'seminar', ${host.id}::uuid, 'stor-' || n, n::text, case when n % 1000 = 0 then 'norrsken' else 'lugn' end, 0,
          case when n % 500 = 0 then 'live' when n < 43200 then 'ended' else 'scheduled' end, now()
        from generate_series(1, 100000) n`;
      await tx.$executeRaw`
        insert into app.seminars (id, host_id, status, starts_at, duration_minutes, capacity)
        select id, host_id, status, now() + title::int * interval '1 minute' - interval '30 days', 60, 20
        from app.offers where slug like 'stor-%'`;
      await tx.$executeRaw`analyze app.offers, app.seminars, app.users`;
    },
    { timeout: 60_000 },
  );

  const pages: Partial<ListSeminarsInput>[] = [
    ...(["upcoming", "live", "past"] as const).flatMap((when) => [
      { when },
      { when, cursor: cursorAt(when) },
      { when, host: slug as string },
      { when, q: "norrsken" },
    ]),
  ];
  for (const page of pages) {
    const plan = await db.$queryRaw<{ "QUERY PLAN": string }[]>(
      Prisma.sql`explain ${seminarPage(listSeminarsInput.parse(page))}`,
    );
    const lines = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(lines, JSON.stringify(page)).not.toMatch(/Seq Scan on (offers|seminars)/);
    if (!page.q) expect(lines, JSON.stringify(page)).not.toMatch(/Sort/);
  }
}, 60_000);

function cursorAt(when: string): string {
  const at = after(new Date(), when === "past" ? -days(10) : days(10)).toISOString();
  return Buffer.from(JSON.stringify([at, "01900000-0000-7000-8000-000000000000"])).toString("base64url");
}
