import { cache } from "react";
import { findCourse } from "@/lib/courses/queries";
import { orNotFound } from "@/lib/web/or-not-found";
import { readPublic } from "@/lib/web/public-pages";

/** The course that a public page is about, read once for the page, its metadata and its picture. */
export const readCourse = cache((slug: string) =>
  orNotFound(readPublic(`course:${slug}`, () => findCourse({ actor: null }, { id: slug }))),
);
