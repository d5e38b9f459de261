"use server";

import { findCourse } from "@/lib/catalogue/courses/queries";
import { neighboursOf } from "@/lib/catalogue/courses/rules";
import { saveProgress } from "@/lib/catalogue/courses/save-progress";
import { type SaveProgressInput, saveProgressForm } from "@/lib/catalogue/courses/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { action } from "@/lib/system/web/action";

export const saveLesson = action(saveProgressForm, saveAndFindNext, { leadsTo: (path) => path });

/**
 * Returns the lesson after one that was marked as done, or the course after the last; an unmarked lesson stays open.
 */
async function saveAndFindNext(actor: Actor, input: SaveProgressInput): Promise<string> {
  await saveProgress(actor, input);
  const course = await findCourse({ actor }, input);
  const path = `/learn/${course.slug}`;
  if (!input.completed) return `${path}/${input.lesson_id}`;
  const { next } = neighboursOf(course.lessons, input.lesson_id);
  return next ? `${path}/${next.id}` : path;
}
