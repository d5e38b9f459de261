import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { createCourseForm } from "@/lib/catalogue/courses/form-schema";
import { createCourse, publishCourse, updateCourse } from "@/lib/catalogue/courses/lifecycle";
import { createCourseInput } from "@/lib/catalogue/courses/schema";
import { createSeminar, publishSeminar, updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { createSeminarInput } from "@/lib/catalogue/seminars/schema";
import { createService, publishService, updateService } from "@/lib/catalogue/services/lifecycle";
import { createServiceInput } from "@/lib/catalogue/services/schema";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { asha } from "@/tests/support/people";

useDatabase();

type Price = { price_amount: number; currency?: "SEK" | "EUR" };
const words = { title: "Stillhet", summary: "Vi sitter." };
const plan = { starts_at: new Date(Date.now() + 864e5).toISOString(), duration_minutes: 60, capacity: 10 };

const kinds = [
  {
    table: "courses",
    create: (host: Actor, price: Price) =>
      createCourse(host, createCourseInput.parse({ ...words, ...price })),
    update: updateCourse,
    publish: publishCourse,
  },
  {
    table: "services",
    create: (host: Actor, price: Price) =>
      createService(host, createServiceInput.parse({ ...words, duration_minutes: 45, ...price })),
    update: updateService,
    publish: publishService,
  },
  {
    table: "seminars",
    create: (host: Actor, price: Price) =>
      createSeminar(host, createSeminarInput.parse({ ...words, ...plan, ...price })),
    update: updateSeminar,
    publish: publishSeminar,
  },
] as const;

/** As it was before the database knew it. */
async function withoutRule(work: () => Promise<void>) {
  const [rule] = await db.$queryRaw<{ definition: string }[]>`
    select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'offers_price_chargeable'`;
  await db.$executeRaw`alter table app.offers drop constraint offers_price_chargeable`;
  await work();
  await db.$executeRawUnsafe(
    `alter table app.offers add constraint offers_price_chargeable ${rule?.definition}`,
  );
}

const tooLittle = { code: "validation_failed", issues: [{ path: "price_amount" }] };

describe.each(kinds)("a price of $table", ({ table, create, update, publish }) => {
  test.each([
    [1, "SEK"],
    [299, "SEK"],
    [1, "EUR"],
    [49, "EUR"],
  ] as const)(
    "of %i in %s cannot be charged, and is refused by its field",
    async (price_amount, currency) => {
      await expect(create(await asha(), { price_amount, currency })).rejects.toMatchObject(tooLittle);
    },
  );

  test("is nothing, or what a card can be charged, by itself and with its currency", async () => {
    const host = await asha();
    for (const price of [{ price_amount: 0 }, { price_amount: 300 }]) await create(host, price);
    const { id } = await create(host, { price_amount: 50, currency: "EUR" });
    await expect(update(host, { id, currency: "SEK" })).rejects.toMatchObject(tooLittle);
    await expect(update(host, { id, price_amount: 49 })).rejects.toMatchObject(tooLittle);
    expect((await update(host, { id, price_amount: 300, currency: "SEK" })).price_amount).toBe(300);
  });

  test("of before the rule is not published", async () => {
    const host = await asha();
    const { id } = await create(host, { price_amount: 0 });
    if (table === "courses") {
      const lesson = { courseId: id, hostId: host.id, title: "Början", position: 1 };
      await db.lesson.create({ data: lesson });
    }
    const weekly_hours = [{ weekday: 1, starts: "09:00", ends: "12:00" }];
    if (table === "services") await setAvailability(host, { id, weekly_hours });
    await withoutRule(async () => {
      await db.$executeRaw`update app.offers set price_amount = 100 where id = ${id}::uuid`;
      await expect(publish(host, { id })).rejects.toMatchObject(tooLittle);
      await db.$executeRaw`update app.offers set price_amount = 300 where id = ${id}::uuid`;
    });
    expect((await publish(host, { id })).price_amount).toBe(300);
  });
});

test("the studio's form says so beside its price", () => {
  const form = { ...words, description: "", currency: "SEK", vat: "2500" };
  const wrong = (price: string) =>
    createCourseForm.safeParse({ ...form, price }).error?.issues.map(({ path }) => path);
  expect(wrong("2,99")).toEqual([["price"]]);
  expect(wrong("3")).toBeUndefined();
});
