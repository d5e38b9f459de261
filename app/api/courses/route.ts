import { createCourse } from "@/lib/courses/lifecycle";
import { listCourses } from "@/lib/courses/queries";
import { createCourseInput, listCoursesInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(listCoursesInput, listCourses, { isPublic: true });
export const POST = route(createCourseInput, createCourse, { status: 201 });

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
