import { findLesson } from "@/lib/courses/lesson-queries";
import { lessonInput } from "@/lib/courses/schema";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(lessonInput, findLesson);
