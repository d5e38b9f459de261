"use server";

import { findCourse } from "@/lib/courses/queries";
import { neighboursOf } from "@/lib/courses/rules";
import { saveProgress } from "@/lib/courses/save-progress";
import { type SaveProgressInput, saveProgressForm } from "@/lib/courses/schema";
import type { Actor } from "@/lib/identity/actor";
import { action } from "@/lib/web/action";

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
