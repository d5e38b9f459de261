import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { findLesson } from "@/lib/catalogue/courses/lesson-queries";
import { archiveCourse, createCourse, publishCourse, updateCourse } from "@/lib/catalogue/courses/lifecycle";
import { findCourse } from "@/lib/catalogue/courses/queries";
import { replaceLessons } from "@/lib/catalogue/courses/replace-lessons";
import { saveProgress } from "@/lib/catalogue/courses/save-progress";
import { courseSchema, createCourseInput, replaceLessonsInput } from "@/lib/catalogue/courses/schema";
import { type PublicationStatus, publicationStatuses } from "@/lib/catalogue/offers/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";

useDatabase();

const lesson = (title: string, id?: string) => ({
  id,
  title,
  body: "",
  duration_seconds: 60,
  is_preview: false,
});

const calls = {
  update: (actor: Actor, id: string) => updateCourse(actor, { id, summary: "Nya ord." }),
  lessons: (actor: Actor, id: string) => replaceLessons(actor, { id, lessons: [lesson("Ny")] }),
  publish: (actor: Actor, id: string) => publishCourse(actor, { id }),
  archive: (actor: Actor, id: string) => archiveCourse(actor, { id }),
};
const names = Object.keys(calls) as (keyof typeof calls)[];

describe("in each state, its host", () => {
  const expected: Record<keyof typeof calls, Record<PublicationStatus, string>> = {
    update: { draft: "ok", published: "ok", archived: "archived" },
    lessons: { draft: "ok", published: "ok", archived: "archived" },
    publish: { draft: "ok", published: "not_a_draft", archived: "not_a_draft" },
    archive: { draft: "not_published", published: "ok", archived: "not_published" },
  };

  for (const name of names) {
    test(`may call ${name}, or is told why not`, async () => {
      const host = await asha();
      const found: Partial<Record<PublicationStatus, string>> = {};
      for (const status of publicationStatuses) {
        const { id } = await courseOf(host, { status });
        found[status] = await errorCode(() => calls[name](host, id));
      }
      expect(found).toEqual(expected[name]);
    });
  }
});

test("someone else's course is not found, and a member is told that this is for hosts", async () => {
  const [host, others, member] = [await asha(), [await elin(), await admin()], await maja()];
  for (const status of publicationStatuses) {
    const course = await courseOf(host, { status });
    for (const name of names) {
      for (const other of others) {
        expect(await errorCode(() => calls[name](other, course.id))).toBe("not_found");
      }
      expect(await errorCode(() => calls[name](member, course.id))).toBe("not_a_host");
    }
    const kept = await db.offer.findUnique({
      where: { id: course.id },
      include: { course: { include: { lessons: true } } },
    });
    expect(kept).toMatchObject({ status, summary: course.summary });
    expect(kept?.course?.lessons).toHaveLength(3);
  }
});

test("a draft is there for its host alone, by id and by slug", async () => {
  const host = await asha();
  const draft = await courseOf(host, { status: "draft" });
  for (const id of [draft.id, draft.slug]) {
    for (const actor of [null, await bjorn(), await elin(), await admin()]) {
      expect(await errorCode(() => findCourse({ actor }, { id }))).toBe("not_found");
    }
    expect(courseSchema.parse(await findCourse({ actor: host }, { id }))).toMatchObject({
      status: "draft",
      lesson_count: 3,
      lessons: [{ title: "Början", is_preview: true }, { title: "Mitten" }, { title: "Slutet" }],
    });
  }
});

describe("creating", () => {
  const input = createCourseInput.parse({ title: "Vägen in", summary: "En väg.", price_amount: 69_000 });

  test("makes a draft with an address of its own, also for the same title again", async () => {
    const host = await asha();
    const [first, second] = [await createCourse(host, input), await createCourse(host, input)];
    expect(first).toMatchObject({ slug: "vagen-in", status: "draft", lessons: [], vat_rate_bp: 2500 });
    expect(second.slug).toMatch(/^vagen-in-[0-9a-f]{6}$/);
    expect((await createCourse(host, { ...input, title: "Search" })).slug).toMatch(/^search-[0-9a-f]{6}$/);
    expect((await createCourse(host, { ...input, title: "☾" })).slug).toMatch(/^kurs-[0-9a-f]{6}$/);
  });

  test("is for hosts", async () => {
    const member = await bjorn();
    expect(await errorCode(() => createCourse(member, input))).toBe("not_a_host");
  });
});

describe("publishing", () => {
  test("asks for a lesson first, and is told of once", async () => {
    const host = await elin();
    const { id } = await createCourse(
      host,
      createCourseInput.parse({ title: "Ny kurs", summary: "Ny.", price_amount: 0 }),
    );
    expect(await errorCode(() => publishCourse(host, { id }))).toBe("no_lessons");
    await replaceLessons(host, { id, lessons: [lesson("Ett")] });
    const [first, second] = await Promise.all([
      errorCode(() => publishCourse(host, { id })),
      errorCode(() => publishCourse(host, { id })),
    ]);
    expect([first, second].toSorted()).toEqual(["not_a_draft", "ok"]);
    const told = await db.activity.findMany({ where: { subjectId: id } });
    expect(told).toMatchObject([
      { activityType: "course_published", summary: "Ny kurs", visibility: "public" },
    ]);
  });
});

describe("replacing the lessons", () => {
  test("keeps those with an id and what people did in them, in whatever order they now come", async () => {
    const [host, member] = [await asha(), await bjorn()];
    const course = await courseOf(host);
    await enrollmentOf(member, course);
    await saveProgress(member, { id: course.id, lesson_id: course.last, completed: true });

    const after = await replaceLessons(host, {
      id: course.id,
      lessons: [lesson("Slutet först", course.last), lesson("Nytt"), lesson("Början sist", course.preview)],
    });
    expect(after.lessons).toMatchObject([
      { position: 1, title: "Slutet först", id: course.last },
      { position: 2, title: "Nytt" },
      { position: 3, title: "Början sist", id: course.preview },
    ]);
    const kept = await findLesson({ actor: member }, { id: course.id, lesson_id: course.last });
    expect(kept.progress?.completed_at).not.toBeNull();
    expect(
      await errorCode(() => findLesson({ actor: member }, { id: course.id, lesson_id: course.locked })),
    ).toBe("not_found");
  });

  test("takes no lesson from another course, and leaves a course on sale with at least one", async () => {
    const host = await asha();
    const [course, other] = [await courseOf(host), await courseOf(host)];
    const take = replaceLessons(host, { id: course.id, lessons: [lesson("Min nu", other.locked)] });
    await expect(take).rejects.toMatchObject({ issues: [{ path: "lessons.0.id" }] });
    expect(await errorCode(() => replaceLessons(host, { id: course.id, lessons: [] }))).toBe("no_lessons");
    expect(await db.lesson.count({ where: { courseId: { in: [course.id, other.id] } } })).toBe(6);
  });

  test("refuses the same lesson twice before anything is asked of the database", () => {
    const id = "01900000-0000-7000-8000-000000000000";
    const input = { id, lessons: [lesson("Ett", id), lesson("Två", id)] };
    expect(replaceLessonsInput.safeParse(input).success).toBe(false);
  });
});
