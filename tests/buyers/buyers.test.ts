import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { exportBuyers } from "@/lib/commerce/buyers/export-buyers";
import { countBuyers, listBuyers } from "@/lib/commerce/buyers/queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { asha, bjorn, elin, signedIn } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

async function soldCourse(names: readonly string[]) {
  const host = await asha();
  const course = await courseOf(host);
  for (const name of names) {
    await placeOrder(await signedIn(name), { kind: "course", item_id: course.id });
  }
  return { host, course };
}

describe("who has bought", () => {
  test("a course is seen by its host by name, with how far they have come, and page by page", async () => {
    const { host, course } = await soldCourse(["Björn", "Maja", "Karin"]);
    const enrollment = await db.enrollment.findFirstOrThrow({
      where: { courseId: course.id, user: { displayName: "Maja" } },
    });
    await db.lessonProgress.create({
      data: { enrollmentId: enrollment.id, lessonId: course.preview, completedAt: new Date() },
    });
    const first = await listBuyers("course")(host, { id: course.id, limit: 2 });
    expect(first.items.map(({ display_name }) => display_name)).toEqual(["Karin", "Maja"]);
    expect(first.items[1]).toMatchObject({ lessons_done: 1, lesson_count: 3, starts_at: null });
    const rest = await listBuyers("course")(host, {
      id: course.id,
      limit: 2,
      cursor: String(first.next_cursor),
    });
    expect(rest).toMatchObject({ items: [{ display_name: "Björn", lessons_done: 0 }], next_cursor: null });
    expect(await countBuyers("course", course.id)).toBe(3);
    const seen = JSON.stringify([first, rest]);
    expect(seen).not.toContain("@aveli.test");
    expect(seen).not.toContain(enrollment.userId);
  });

  test("a service is seen with the time that each has booked, but not what was let go", async () => {
    const host = await asha();
    const service = await serviceOf(host);
    const startsAt = after(new Date(), days(2));
    await bookingOf(await bjorn(), await slotAt(service, startsAt));
    await bookingOf(await signedIn("Sara"), await slotAt(service, after(new Date(), days(3))), "released");
    const { items } = await listBuyers("service")(host, { id: service.id, limit: 20 });
    expect(items).toMatchObject([
      { display_name: "Björn", starts_at: startsAt.toISOString(), lesson_count: null },
    ]);
  });

  test("a seminar is seen with those who have a seat, and no longer with who has left", async () => {
    const host = await asha();
    const seminar = await seminarOf(host);
    await seatFor(await bjorn(), seminar);
    await seatFor(await signedIn("Sara"), seminar, "released");
    const { items } = await listBuyers("seminar")(host, { id: seminar.id, limit: 20 });
    expect(items).toMatchObject([{ display_name: "Björn", starts_at: null, lesson_count: null }]);
    const { content } = await exportBuyers("seminar")(host, seminar);
    expect(content.toString("utf8")).toMatch(/^\ufeffNamn;Köpt\r\nBjörn;\d{4}-\d\d-\d\d \d\d:\d\d\r\n$/);
    expect(await errorCode(() => listBuyers("seminar")(host, { id: host.id, limit: 20 }))).toBe("not_found");
  });

  test("is told to no other host, and to no member", async () => {
    const { course } = await soldCourse(["Björn"]);
    for (const [other, code] of [
      [await elin(), "not_found"],
      [await bjorn(), "not_a_host"],
    ] as const) {
      expect(await errorCode(() => listBuyers("course")(other, { id: course.id, limit: 20 }))).toBe(code);
      expect(await errorCode(() => exportBuyers("course")(other, course))).toBe(code);
    }
  });

  test("comes as a spreadsheet that runs nothing of what people call themselves", async () => {
    const { host, course } = await soldCourse(["=HYPERLINK(1)", "Åsa; Öhman"]);
    const { name, content } = await exportBuyers("course")(host, course);
    expect(name).toBe(`aveli-${course.slug}.csv`);
    const [head, ...rows] = content.toString("utf8").trimEnd().split("\r\n");
    expect(head).toBe("\ufeffNamn;Köpt;Klara lektioner;Lektioner");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^'=HYPERLINK\(1\);\d{4}-\d\d-\d\d \d\d:\d\d;0;3$/);
    expect(rows[1]).toMatch(/^"Åsa; Öhman";/);
  });
});
