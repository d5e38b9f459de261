import { alike, id } from "../world";
import { attempt } from "./attempt";

/** What a course consists of. */
export const courseAttempts = [
  attempt(
    "lessons_course_id_host_id_fkey",
    "a lesson by someone else in Asha's course",
    alike("lessons", "lektion 1", { host_id: id("elin"), position: 3 }),
  ),
  attempt("lessons_course_id_position_key", "two first lessons", alike("lessons", "lektion 1")),
  attempt("lessons_position_positive", "a lesson before the first", "update app.lessons set position = 0"),
  attempt("lessons_duration_sane", "a lesson without end", "update app.lessons set duration_seconds = 86401"),
  attempt("lessons_title_length", "a nameless lesson", "update app.lessons set title = ''"),
  attempt(
    "lessons_section_id_course_id_fkey",
    "a lesson in a section of another course",
    "update app.lessons set section_id = id('elins del') where id = id('lektion 1')",
  ),
  attempt(
    "lessons_section_id_course_id_fkey",
    "a section gone from under its lessons",
    "delete from app.course_sections where id = id('del 1')",
  ),
  attempt("course_sections_title_length", "a nameless section", "update app.course_sections set title = ''"),
  attempt(
    "course_sections_position_positive",
    "a section before the first",
    "update app.course_sections set position = 0",
  ),
  attempt("course_sections_course_id_position_key", "two first sections", alike("course_sections", "del 1")),
  attempt(
    "lesson_media_media_id_host_id_fkey",
    "Elin's voice in Asha's lesson",
    "insert into app.lesson_media values (id('elins röst'), id('lektion 1'), id('asha'), 3)",
  ),
  attempt(
    "lesson_media_lesson_id_host_id_fkey",
    "Elin's voice in Asha's lesson, as Elin's",
    "insert into app.lesson_media values (id('elins röst'), id('lektion 1'), id('elin'), 3)",
  ),
  attempt(
    "lesson_media_lesson_id_host_id_fkey",
    "a lesson gone before its files",
    "delete from app.lessons where id = id('lektion 1')",
  ),
  attempt(
    "lesson_media_lesson_id_position_key",
    "two first files",
    "update app.lesson_media set position = 1",
  ),
  attempt(
    "lesson_media_position_positive",
    "a file before the first",
    "update app.lesson_media set position = 0",
  ),
  attempt(
    "lesson_media_duration_sane",
    "a file of two days",
    "update app.lesson_media set duration_seconds = 172800",
  ),
  attempt(
    "lesson_media_stay",
    "a file that goes over to another lesson",
    "update app.lesson_media set lesson_id = id('lektion 2') where media_id = id('en röst')",
  ),
];
