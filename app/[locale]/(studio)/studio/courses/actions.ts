"use server";

import { addLesson } from "@/lib/courses/add-lesson";
import { addSection } from "@/lib/courses/add-section";
import { arrangeFiles } from "@/lib/courses/arrange-files";
import { changeLesson } from "@/lib/courses/change-lesson";
import { changeSection } from "@/lib/courses/change-section";
import {
  addLessonForm,
  arrangeFilesForm,
  createCourseForm,
  lessonForm,
  moveLessonForm,
  moveSectionForm,
  updateCourseForm,
} from "@/lib/courses/form-schema";
import {
  archiveCourse,
  createCourse,
  duplicateCourse,
  publishCourse,
  updateCourse,
} from "@/lib/courses/lifecycle";
import { findOwnCourse } from "@/lib/courses/queries";
import { removeLesson } from "@/lib/courses/remove-lesson";
import { removeLessonFile } from "@/lib/courses/remove-lesson-file";
import { removeSection } from "@/lib/courses/remove-section";
import { pagesShowing } from "@/lib/courses/rules";
import {
  addSectionInput,
  type Course,
  changeSectionInput,
  courseInput,
  lessonFileInput,
  lessonInput,
  sectionInput,
} from "@/lib/courses/schema";
import { action } from "@/lib/web/action";
import { mebibyte } from "@/lib/web/body";

const refreshes = pagesShowing;
const toStudio = ({ id }: Course) => `/studio/courses/${id}`;

export const create = action(createCourseForm, createCourse, { leadsTo: toStudio });

export const update = action(updateCourseForm, updateCourse, { refreshes });

export const publish = action(courseInput, publishCourse, { refreshes, leadsTo: toStudio });

export const archive = action(courseInput, archiveCourse, { refreshes, leadsTo: toStudio });

export const duplicate = action(courseInput, duplicateCourse, { leadsTo: toStudio });

export const newSection = action(addSectionInput, addSection, { refreshes });

export const renameSection = action(changeSectionInput, changeSection, { refreshes });

export const moveSection = action(moveSectionForm, changeSection, { refreshes });

export const dropSection = action(sectionInput, removeSection, { refreshes });

export const newLesson = action(addLessonForm, addLesson, { refreshes });

export const moveLesson = action(moveLessonForm, changeLesson, { refreshes });

export const saveLesson = action(lessonForm, changeLesson, { refreshes, limit: mebibyte });

export const dropLesson = action(lessonInput, removeLesson, { refreshes, leadsTo: toStudio });

export const moveFile = action(
  arrangeFilesForm,
  async (actor, input) => {
    await arrangeFiles(actor, input);
    return findOwnCourse(actor, { id: input.id });
  },
  { refreshes },
);

export const dropFile = action(lessonFileInput, removeLessonFile, { refreshes });
