import { publishCourse } from "@/lib/courses/publish-course";
import { pagesShowing } from "@/lib/courses/rules";
import { courseInput } from "@/lib/courses/schema";
import { route } from "@/lib/web/route";

export const POST = route(courseInput, publishCourse, { refreshes: pagesShowing });
