import { updateCourse } from "@/lib/courses/lifecycle";
import { findCourse } from "@/lib/courses/queries";
import { pagesShowing } from "@/lib/courses/rules";
import { findCourseInput, updateCourseInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(findCourseInput, findCourse, { isItem: true, isPublic: true });
export const PATCH = route(updateCourseInput, updateCourse, { isItem: true, refreshes: pagesShowing });

export const { POST, PUT, DELETE, OPTIONS } = methodNotAllowed("GET", "PATCH");
