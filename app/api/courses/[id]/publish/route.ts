import { publishCourse } from "@/lib/courses/lifecycle";
import { pagesShowing } from "@/lib/courses/rules";
import { courseInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(courseInput, publishCourse, { refreshes: pagesShowing });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
