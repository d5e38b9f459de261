"use server";

import { addLesson } from "@/lib/catalogue/courses/add-lesson";
import { addSection } from "@/lib/catalogue/courses/add-section";
import { arrangeFiles } from "@/lib/catalogue/courses/arrange-files";
import { changeLesson } from "@/lib/catalogue/courses/change-lesson";
import { changeSection } from "@/lib/catalogue/courses/change-section";
import {
  addLessonForm,
  arrangeFilesForm,
  lessonForm,
  moveLessonForm,
  moveSectionForm,
} from "@/lib/catalogue/courses/form-schema";
import { findOwnCourse } from "@/lib/catalogue/courses/queries";
import { removeLesson } from "@/lib/catalogue/courses/remove-lesson";
import { removeLessonFile } from "@/lib/catalogue/courses/remove-lesson-file";
import { removeSection } from "@/lib/catalogue/courses/remove-section";
import { pagesShowing } from "@/lib/catalogue/courses/rules";
import {
  addSectionInput,
  type Course,
  changeSectionInput,
  lessonFileInput,
  lessonInput,
  sectionInput,
} from "@/lib/catalogue/courses/schema";
import { action } from "@/lib/system/web/action";
import { mebibyte } from "@/lib/system/web/body";
import { offerActions } from "../offer-actions";

const refreshes = pagesShowing;
const toStudio = ({ id }: Course) => `/studio/courses/${id}`;

export const { create, update, publish, archive, duplicate } = offerActions("course");

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
