import { beforeAll, describe, expect, test } from "vitest";
import { after, days } from "@/lib/base/platform/time";
import { findLearnedCourse, findLesson, listLearnedCourses } from "@/lib/catalogue/courses/lesson-queries";
import { saveProgress } from "@/lib/catalogue/courses/save-progress";
import { lessonSchema } from "@/lib/catalogue/courses/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { admin, asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";

useDatabase();

const opensAt = after(new Date(), days(14));

/** Everyone who may come to one course of Asha's. */
async function audience(status: "draft" | "published" | "archived") {
  const host = await asha();
  const course = await courseOf(host, { status });
  const [enrolled, waiting, revoked] = [
    await bjorn(),
    await signedIn("Väntar"),
    await signedIn("Återbetald"),
  ];
  await enrollmentOf(enrolled, course);
  await enrollmentOf(waiting, course, { opensAt });
  await enrollmentOf(revoked, course, { status: "revoked" });
  const people: Record<string, Actor | null> = {
    visitor: null,
    member: await maja(),
    enrolled,
    "enrolled, not open yet": waiting,
    revoked,
    host,
    "other host": await elin(),
    admin: await admin(),
  };
  return { course, people };
}

describe("reading a lesson", () => {
  const forbidden = "no_access";
  const expected = {
    published: {
      visitor: { preview: "ok", locked: "unauthenticated" },
      member: { preview: "ok", locked: forbidden },
      enrolled: { preview: "ok", locked: "ok" },
      "enrolled, not open yet": { preview: "ok", locked: forbidden },
      revoked: { preview: "ok", locked: forbidden },
      host: { preview: "ok", locked: "ok" },
      "other host": { preview: "ok", locked: forbidden },
      admin: { preview: "ok", locked: forbidden },
    },
    draft: {
      visitor: { preview: "not_found", locked: "not_found" },
      member: { preview: "not_found", locked: "not_found" },
      enrolled: { preview: "not_found", locked: "not_found" },
      "enrolled, not open yet": { preview: "not_found", locked: "not_found" },
      revoked: { preview: "not_found", locked: "not_found" },
      host: { preview: "ok", locked: "ok" },
      "other host": { preview: "not_found", locked: "not_found" },
      admin: { preview: "not_found", locked: "not_found" },
    },
  };

  for (const [status, table] of Object.entries({ ...expected, archived: expected.published })) {
    test(`of a course that is ${status} is decided from the grant`, async () => {
      const { course, people } = await audience(status as keyof typeof expected | "archived");
      const read = (actor: Actor | null, lesson: string) =>
        errorCode(() => findLesson({ actor }, { id: course.id, lesson_id: lesson }));
      const found: Record<string, unknown> = {};
      for (const [name, actor] of Object.entries(people)) {
        found[name] = {
          preview: await read(actor, course.preview),
          locked: await read(actor, course.locked),
        };
      }
      expect(found).toEqual(table);
    });
  }

  test("tells someone who is let in later from when", async () => {
    const { course, people } = await audience("published");
    const actor = people["enrolled, not open yet"] as Actor;
    await expect(findLesson({ actor }, { id: course.id, lesson_id: course.locked })).rejects.toMatchObject({
      details: { opens_at: opensAt.toISOString() },
    });
  });

  test("does not lead from one course into another", async () => {
    const [mine, other] = [await courseOf(await asha()), await courseOf(await elin())];
    const member = await maja();
    await enrollmentOf(member, mine);
    const read = errorCode(() => findLesson({ actor: member }, { id: mine.id, lesson_id: other.locked }));
    expect(await read).toBe("not_found");
  });
});

describe("progress", () => {
  let course: Awaited<ReturnType<typeof courseOf>>;
  let member: Actor;
  beforeAll(async () => {
    course = await courseOf(await asha());
    member = await bjorn();
    await enrollmentOf(member, course);
  });

  test("is kept for those whose enrollment is open, and for nobody else", async () => {
    const { course, people } = await audience("published");
    const found: Record<string, string> = {};
    for (const [name, actor] of Object.entries(people)) {
      if (!actor) continue;
      const input = { id: course.id, lesson_id: course.preview, completed: true };
      found[name] = await errorCode(() => saveProgress(actor, input));
    }
    expect(found).toEqual({
      member: "no_access",
      enrolled: "ok",
      "enrolled, not open yet": "no_access",
      revoked: "no_access",
      host: "no_access",
      "other host": "no_access",
      admin: "no_access",
    });
  });

  test("remembers what is done and where one was, each without the other", async () => {
    const ids = { id: course.id, lesson_id: course.preview };
    const first = await saveProgress(member, { ...ids, completed: true });
    expect(first.completed_at).not.toBeNull();
    expect(await saveProgress(member, { ...ids, position_seconds: 90 })).toEqual({
      ...first,
      position_seconds: 90,
    });
    expect(await saveProgress(member, { ...ids, completed: true })).toEqual({
      ...first,
      position_seconds: 90,
    });

    const lesson = await findLesson({ actor: member }, ids);
    expect(lessonSchema.parse(lesson)).toMatchObject({ progress: { ...first, position_seconds: 90 } });
    expect(await saveProgress(member, { ...ids, completed: false })).toEqual({
      completed_at: null,
      media_id: null,
      position_seconds: 90,
    });
  });

  test("leads to the first lesson that is not done, and back to the first when all are", async () => {
    const member = await maja();
    await enrollmentOf(member, course);
    const done = (lesson_id: string) => saveProgress(member, { id: course.id, lesson_id, completed: true });
    const next = async () => {
      const learned = await findLearnedCourse(member, course.slug);
      return [learned?.completed_count, learned?.next_lesson_id];
    };

    expect(await next()).toEqual([0, course.preview]);
    await done(course.preview);
    await done(course.last);
    expect(await next()).toEqual([2, course.locked]);
    await done(course.locked);
    expect(await next()).toEqual([3, course.preview]);
  });

  test("leads to where one stopped last, before lessons that are not begun", async () => {
    const member = await maja();
    const course = await courseOf(await asha());
    await enrollmentOf(member, course);
    const at = (lesson_id: string, position_seconds: number) =>
      saveProgress(member, { id: course.id, lesson_id, position_seconds });
    const next = async () => {
      const learned = await findLearnedCourse(member, course.slug);
      return [learned?.next_lesson_id, learned?.next_lesson_title, learned?.next_position_seconds];
    };
    await at(course.locked, 40);
    await at(course.last, 61);
    expect(await next()).toEqual([course.last, "Slutet", 61]);
    await saveProgress(member, { id: course.id, lesson_id: course.last, completed: true });
    expect(await next()).toEqual([course.locked, "Mitten", 40]);
    await at(course.locked, 0);
    expect(await next()).toEqual([course.preview, "Början", 0]);
  });

  test("is listed for one's own courses alone", async () => {
    const mine = (await listLearnedCourses(member)).map(({ id }) => id);
    expect(mine).toEqual([course.id]);
    expect(await listLearnedCourses(await elin())).toEqual([]);
  });
});
