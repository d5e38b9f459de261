import { duplicateCourse } from "@/lib/courses/lifecycle";
import { courseInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(courseInput, duplicateCourse, { status: 201 });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
