import { cache } from "react";
import { findCourse } from "@/lib/catalogue/courses/queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { readPublic } from "@/lib/system/web/public-pages";

/** Also for its share picture. Throws NotFound. */
export const findCourseShown = (slug: string) =>
  readPublic(`course:${slug}`, () => findCourse({ actor: null }, { id: slug }));

/** Reads a public page's course once for the page and its metadata. */
export const readCourse = cache((slug: string) => notFoundOnMissing(findCourseShown(slug)));
