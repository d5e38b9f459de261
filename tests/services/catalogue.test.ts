import { describe, expect, test } from "vitest";
import { db, Prisma } from "@/lib/base/platform/db";
import { BadCursor } from "@/lib/base/platform/errors";
import { after, days } from "@/lib/base/platform/time";
import { listOffersInput, type OfferListInput } from "@/lib/catalogue/offers/schema";
import { listServices, servicePage } from "@/lib/catalogue/services/queries";
import { serviceSchema } from "@/lib/catalogue/services/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { asha, elin } from "@/tests/support/people";
import { serviceOf } from "@/tests/support/services";

useDatabase();

const list = (input: Partial<OfferListInput> = {}) => listServices(null, listOffersInput.parse(input));

async function slugOf(host: Actor): Promise<string> {
  const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
  return slug as string;
}

/** Titles of every page, one after the other. */
async function walk(input: Partial<OfferListInput>, between: () => Promise<unknown> = async () => {}) {
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

describe("the list", () => {
  test("shows what is published, newest first", async () => {
    const host = await asha();
    const daysAgo = (n: number) => after(new Date(), -days(n));
    await serviceOf(host, { title: "Utkast", status: "draft" });
    await serviceOf(host, { title: "Undanlagd", status: "archived" });
    await serviceOf(host, { title: "Förra veckans", publishedAt: daysAgo(7) });
    await serviceOf(host, { title: "Gårdagens", publishedAt: daysAgo(1) });
    await serviceOf(await elin(), { title: "Någon annans" });

    const input = { host: await slugOf(host) };
    expect(await walk(input)).toEqual(["Gårdagens", "Förra veckans"]);
    for (const item of (await list(input)).items) {
      expect(serviceSchema.parse(item)).toEqual(item);
    }
    expect(await walk({ host: "finns-inte" })).toEqual([]);
  });

  test("is walked without gaps or repeats while others are added, also among equal times", async () => {
    const host = await elin();
    const publishedAt = after(new Date(), -days(3));
    for (let i = 0; i < 7; i++) await serviceOf(host, { title: `Samtal ${i}`, publishedAt });

    const titles = await walk({ host: await slugOf(host), limit: 2 }, () => serviceOf(host, { title: "Ny" }));
    expect(titles.filter((title) => title !== "Ny").toSorted()).toEqual(
      Array.from({ length: 7 }, (_, i) => `Samtal ${i}`),
    );
  });

  test("refuses a cursor that it did not give", async () => {
    for (const cursor of ["x", "WyJhIl0"]) await expect(list({ cursor })).rejects.toBeInstanceOf(BadCursor);
  });

  test("is searched in Swedish, in title, summary and description", async () => {
    const host = await asha();
    await serviceOf(host, { title: "Andning för nybörjare", summary: "Kort." });
    await serviceOf(host, { title: "Sömn", description: "Kvällar utan skärm." });
    expect(await walk({ q: "nybörjaren" })).toEqual(["Andning för nybörjare"]);
    expect(await walk({ q: "kväll" })).toEqual(["Sömn"]);
    expect(await walk({ q: "'); drop table --" })).toEqual([]);
  });
});

test("no list reads the whole table when it holds 100 000 services", async () => {
  const host = await asha();
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 0`;
      // Only plans are asked for: without what triggers would write elsewhere.
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.$executeRaw`
        insert into app.offers (kind, host_id, slug, title, summary, price_amount, status, published_at)
        select 'service', ${host.id}::uuid, 'stor-' || n, 'Samtal ' || n, case when n % 1000 = 0 then 'norrsken' else 'lugn' end, 0,
          case when n % 10 = 0 then 'archived' else 'published' end, now() - n * interval '1 minute'
        from generate_series(1, 100000) n`;
      await tx.$executeRaw`
        insert into app.services (id, host_id, duration_minutes)
        select id, host_id, 45 from app.offers where slug like 'stor-%'`;
    },
    { timeout: 120_000 },
  );
  await db.$executeRaw`analyze app.offers, app.services`;

  const cursor = Buffer.from(
    JSON.stringify([after(new Date(), -days(20)).toISOString(), "01900000-0000-7000-8000-000000000000"]),
  ).toString("base64url");
  const pages: Partial<OfferListInput>[] = [
    {},
    { cursor },
    { host: await slugOf(host) },
    { host: await slugOf(host), cursor },
    { q: "norrsken" },
  ];
  for (const page of pages) {
    const plan = await db.$queryRaw<{ "QUERY PLAN": string }[]>(
      Prisma.sql`explain ${servicePage(listOffersInput.parse(page))}`,
    );
    const lines = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(lines, JSON.stringify(page)).not.toMatch(/Seq Scan on (offers|services)/);
    if (!page.q) expect(lines, JSON.stringify(page)).not.toMatch(/Sort/);
  }
}, 60_000);
