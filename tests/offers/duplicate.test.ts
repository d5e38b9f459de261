import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { addSection } from "@/lib/catalogue/courses/add-section";
import { duplicateCourse } from "@/lib/catalogue/courses/lifecycle";
import { duplicateService } from "@/lib/catalogue/services/lifecycle";
import { findAvailability } from "@/lib/catalogue/services/queries";
import { listQuestions } from "@/lib/catalogue/services/question-queries";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { setQuestions } from "@/lib/catalogue/services/set-questions";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { asha, bjorn, elin } from "@/tests/support/people";
import { serviceOf } from "@/tests/support/services";

useDatabase();

test("a copy of a course is a draft with its sections and lessons, each its own", async () => {
  const host = await asha();
  const course = await courseOf(host);
  await addSection(host, { id: course.id, title: "Del ett" });
  const section = await db.section.findFirstOrThrow({ where: { courseId: course.id } });
  await db.lesson.updateMany({
    where: { courseId: course.id, position: 3 },
    data: { sectionId: section.id },
  });
  const copy = await duplicateCourse(host, course);
  expect(copy).toMatchObject({ status: "draft", published_at: null, title: course.title, lesson_count: 3 });
  const lessonsOf = (courseId: string) =>
    db.lesson.findMany({ where: { courseId }, orderBy: { position: "asc" }, include: { section: true } });
  const [before, after] = [await lessonsOf(course.id), await lessonsOf(copy.id)];
  const told = (lessons: typeof before) =>
    lessons.map(({ title, body, isPreview, section }) => [title, body, isPreview, section?.title]);
  expect(told(after)).toEqual(told(before));
  expect(after[2]?.sectionId).not.toBe(before[2]?.sectionId);
  for (const person of [await bjorn(), await elin()]) {
    expect(["not_a_host", "not_found"]).toContain(await errorCode(() => duplicateCourse(person, course)));
  }
});

test("a copied text shows no picture that only the first course has", async () => {
  const host = await asha();
  const course = await courseOf(host);
  await db.lesson.updateMany({
    where: { courseId: course.id, position: 1 },
    data: {
      body: "Se hit.\n\n![En måne](media:01a2147e-a1ce-72c3-8fad-86316e552734)\n\n![Hav](https://exempel.se/hav.jpg)",
    },
  });
  const copy = await duplicateCourse(host, course);
  const first = await db.lesson.findFirstOrThrow({ where: { courseId: copy.id, position: 1 } });
  expect(first.body).toBe("Se hit.\n\n\n\n![Hav](https://exempel.se/hav.jpg)");
});

test("a copy of a service has its hours and questions, but is not on sale", async () => {
  const host = await asha();
  const service = await serviceOf(host);
  await setAvailability(host, {
    id: service.id,
    weekly_hours: [{ weekday: 1, starts: "09:00", ends: "12:00" }],
  } as never);
  await setQuestions(host, {
    id: service.id,
    questions: [{ text: "Vad för dig hit?", is_required: true }],
  } as never);
  const copy = await duplicateService(host, service);
  expect(copy).toMatchObject({ status: "draft", title: service.title });
  expect((await findAvailability(host, copy)).weekly_hours).toEqual(
    (await findAvailability(host, service)).weekly_hours,
  );
  expect((await listQuestions(copy.id)).questions).toMatchObject([
    { text: "Vad för dig hit?", is_required: true },
  ]);
  expect(await db.slot.count({ where: { serviceId: copy.id } })).toBe(0);
});
