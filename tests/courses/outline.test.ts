import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { addLesson } from "@/lib/catalogue/courses/add-lesson";
import { addSection } from "@/lib/catalogue/courses/add-section";
import { changeLesson } from "@/lib/catalogue/courses/change-lesson";
import { changeSection } from "@/lib/catalogue/courses/change-section";
import { findCourse } from "@/lib/catalogue/courses/queries";
import { removeLesson } from "@/lib/catalogue/courses/remove-lesson";
import { removeSection } from "@/lib/catalogue/courses/remove-section";
import { replaceLessons } from "@/lib/catalogue/courses/replace-lessons";
import { inSections, mediaIdOf, stepsOf, withMoved } from "@/lib/catalogue/courses/rules";
import { saveProgress } from "@/lib/catalogue/courses/save-progress";
import {
  addLessonInput,
  type Course,
  courseSchema,
  type LessonOutline,
  replaceLessonsInput,
} from "@/lib/catalogue/courses/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";

useDatabase();

/** As one reads it: sections by name, with the names of their lessons. */
function outline({ sections, lessons }: Course): string {
  const of = (section: string | null) =>
    lessons.filter(({ section_id }) => section_id === section).map(({ title }) => title);
  expect(lessons.map(({ position }) => position)).toEqual(lessons.map((_, index) => index + 1));
  expect(sections.map(({ position }) => position)).toEqual(sections.map((_, index) => index + 1));
  expect(inSections(lessons, sections)).toEqual(lessons);
  return [of(null).join(" "), ...sections.map(({ id, title }) => `${title}: ${of(id).join(" ")}`)].join(
    " | ",
  );
}

async function madeBy(host: Actor) {
  const { id } = await courseOf(host, { status: "draft", lessons: { create: [] } });
  const one = await addSection(host, { id, title: "A" });
  const two = await addSection(host, { id, title: "B" });
  const [a, b] = [String(one.sections[0]?.id), String(two.sections[1]?.id)];
  const add = (title: string, section_id: string | null) => addLesson(host, { id, title, section_id });
  await add("b1", b);
  await add("a1", a);
  await add("fri", null);
  const course = await add("a2", a);
  const lesson = (title: string) => String(course.lessons.find((each) => each.title === title)?.id);
  return { id, a, b, course, lesson };
}

test("lessons are added to sections, those in none come first, and the answer is as the contract says", async () => {
  const { course } = await madeBy(await asha());
  expect(outline(course)).toBe("fri | A: a1 a2 | B: b1");
  expect(courseSchema.parse(course)).toEqual(course);
  expect(addLessonInput.parse({ id: course.id, title: " Ett " })).toMatchObject({
    title: "Ett",
    section_id: null,
  });
});

test("a lesson is moved within its section, over its edge, and to another", async () => {
  const host = await asha();
  const { id, b, lesson } = await madeBy(host);
  const step = async (title: string, by: "up" | "down") => {
    const course = await findCourse({ actor: host }, { id });
    const steps = stepsOf(course, course.lessons.find((each) => each.title === title) as LessonOutline);
    const place = steps[by];
    return place ? outline(await changeLesson(host, { id, lesson_id: lesson(title), ...place })) : null;
  };
  expect(await step("a2", "up")).toBe("fri | A: a2 a1 | B: b1");
  expect(await step("a2", "up")).toBe("fri a2 | A: a1 | B: b1");
  expect(await step("a2", "up")).toBe("a2 fri | A: a1 | B: b1");
  expect(await step("a2", "up")).toBeNull();
  expect(await step("fri", "down")).toBe("a2 | A: fri a1 | B: b1");
  expect(await step("a1", "down")).toBe("a2 | A: fri | B: a1 b1");
  expect(await step("b1", "down")).toBeNull();
  const last = await changeLesson(host, { id, lesson_id: lesson("a2"), section_id: b, position: 4 });
  expect(outline(last)).toBe(" | A: fri | B: a1 b1 a2");
});

test("a section is renamed and moved with its lessons, and leaves them behind when it goes", async () => {
  const host = await asha();
  const { id, a, b } = await madeBy(host);
  const renamed = await changeSection(host, { id, section_id: b, title: "Början", position: 1 });
  expect(outline(renamed)).toBe("fri | Början: b1 | A: a1 a2");
  expect(outline(await removeSection(host, { id, section_id: a }))).toBe("fri | Början: b1 a1 a2");
  expect(outline(await removeSection(host, { id, section_id: b }))).toBe("fri b1 a1 a2");
});

test("the list of lessons without a word of sections is taken as before: ids, sections and progress stay", async () => {
  const host = await asha();
  const { id, b, lesson } = await madeBy(host);
  await db.offer.update({ where: { id }, data: { status: "published", publishedAt: new Date() } });
  const learner = await bjorn();
  await enrollmentOf(learner, { id, hostId: host.id });
  await saveProgress(learner, { id, lesson_id: lesson("a2"), position_seconds: 61 });
  const lessons = ["b1", "a2", "a1"].map((title) => ({ id: lesson(title), title }));
  const replace = (given: object[]) =>
    replaceLessons(host, replaceLessonsInput.parse({ id, lessons: given }));

  expect(outline(await replace([...lessons, { title: "ny" }]))).toBe("ny | A: a2 a1 | B: b1");
  expect(await db.lessonProgress.count({ where: { lessonId: lesson("a2"), positionSeconds: 61 } })).toBe(1);
  expect(
    outline(
      await replace([
        { ...lessons[0], section_id: null },
        { ...lessons[2], section_id: b },
      ]),
    ),
  ).toBe("b1 | A:  | B: a1");
  const elsewhere = (await madeBy(host)).a;
  await expect(replace([{ title: "x", section_id: elsewhere }])).rejects.toMatchObject({
    issues: [{ path: "lessons.0.section_id" }],
  });
});

test("a lesson's text and flags are changed one by one, and the last lesson of what is on sale stays", async () => {
  const host = await asha();
  const course = await courseOf(host);
  const lesson = { id: course.id, lesson_id: course.locked };
  await changeLesson(host, { ...lesson, is_preview: true });
  await changeLesson(host, { ...lesson, body: "**Nytt**", duration_seconds: 90 });
  const kept = await db.lesson.findUniqueOrThrow({ where: { id: course.locked } });
  expect(kept).toMatchObject({ title: "Mitten", body: "**Nytt**", durationSeconds: 90, isPreview: true });
  await removeLesson(host, lesson);
  await removeLesson(host, { ...lesson, lesson_id: course.preview });
  expect(await errorCode(() => removeLesson(host, { ...lesson, lesson_id: course.last }))).toBe("no_lessons");
});

describe("whose it is", () => {
  const calls: Record<
    string,
    (actor: Actor, course: { id: string; a: string; l: string }) => Promise<unknown>
  > = {
    addLesson: (actor, { id }) => addLesson(actor, { id, title: "Ny", section_id: null }),
    addSection: (actor, { id }) => addSection(actor, { id, title: "Ny" }),
    changeLesson: (actor, { id, l }) => changeLesson(actor, { id, lesson_id: l, title: "Ny" }),
    changeSection: (actor, { id, a }) => changeSection(actor, { id, section_id: a, title: "Ny" }),
    removeLesson: (actor, { id, l }) => removeLesson(actor, { id, lesson_id: l }),
    removeSection: (actor, { id, a }) => removeSection(actor, { id, section_id: a }),
  };

  test.each(Object.entries(calls))("%s is for the host of a course that is not archived", async (_, call) => {
    const host = await asha();
    const { id, a, course, lesson } = await madeBy(host);
    const parts = { id, a, l: lesson("a1") };
    for (const other of [await elin(), await admin()]) {
      expect(await errorCode(() => call(other, parts))).toBe("not_found");
    }
    const member = await maja();
    expect(await errorCode(() => call(member, parts))).toBe("not_a_host");
    const another = (await courseOf(host, { status: "draft" })).id;
    const mixed = errorCode(() => call(host, { ...parts, id: another }));
    if (!/add/.test(_)) expect(await mixed).toBe("not_found");
    expect(await findCourse({ actor: host }, { id })).toEqual(course);
    await db.offer.update({ where: { id }, data: { status: "published", publishedAt: new Date() } });
    await db.offer.update({ where: { id }, data: { status: "archived" } });
    expect(await errorCode(() => call(host, parts))).toBe("archived");
  });

  test("a lesson does not go into a section of another course", async () => {
    const host = await asha();
    const [{ id, lesson }, other] = [await madeBy(host), await madeBy(host)];
    const move = () => changeLesson(host, { id, lesson_id: lesson("a1"), section_id: other.a });
    expect(await errorCode(move)).toBe("not_found");
    expect(await errorCode(() => addLesson(host, { id, title: "Ny", section_id: other.a }))).toBe(
      "not_found",
    );
  });
});

test("stepping a lesson down to the end and up again takes it through every place, and moves no other", () => {
  const outlines = fc.record({
    sections: fc.integer({ min: 0, max: 4 }),
    lessons: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 1, maxLength: 8 }),
    which: fc.nat(),
  });
  fc.assert(
    fc.property(outlines, ({ sections: count, lessons: given, which }) => {
      const sections = Array.from({ length: count }, (_, index) => ({
        id: `s${index}`,
        title: "",
        position: index + 1,
        version: 1,
      }));
      const number = (lessons: LessonOutline[]) =>
        lessons.map((each, index) => ({ ...each, position: index + 1 }));
      const begin = number(
        inSections(
          given.map((section, index) => ({
            ...{ id: `l${index}`, title: "", position: 0, duration_seconds: 0, is_preview: false },
            version: 1,
            section_id: sections[section]?.id ?? null,
          })),
          sections,
        ),
      );
      const id = `l${which % begin.length}`;
      const others = (lessons: LessonOutline[]) =>
        lessons.filter((each) => each.id !== id).map((each) => each.id);
      const walk = (from: LessonOutline[], by: "up" | "down") => {
        let [lessons, steps] = [from, 0];
        for (;;) {
          const lesson = lessons.find((each) => each.id === id) as LessonOutline;
          const place = stepsOf({ lessons, sections }, lesson)[by];
          if (!place) return { lessons, steps };
          const { position, section_id } = place;
          lessons = number(inSections(withMoved(lessons, { ...lesson, section_id }, position), sections));
          steps += 1;
          expect(others(lessons)).toEqual(others(from));
          expect(steps).toBeLessThan(30);
        }
      };
      const bottom = walk(begin, "down").lessons;
      const { lessons: top, steps } = walk(bottom, "up");
      expect(steps).toBe(begin.length - 1 + count);
      expect(top[0]?.id).toBe(id);
      expect(walk(top, "down")).toEqual({ lessons: bottom, steps });
    }),
  );
});

test("an address in a text names a file by its id, and nothing else does", () => {
  const id = "0193a0c0-0000-7000-8000-000000000001";
  expect(mediaIdOf(`media:${id}`)).toBe(id);
  for (const other of [
    "media:",
    `media:${id}x`,
    `https://x.test/${id}`,
    `media:${id}/../..`,
    "javascript:alert(1)",
  ]) {
    expect(mediaIdOf(other)).toBeNull();
  }
});
