import { findLesson } from "@/lib/courses/lesson-queries";
import { lessonInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(lessonInput, findLesson);

export const { POST, PUT, PATCH, DELETE } = methodNotAllowed("GET");
