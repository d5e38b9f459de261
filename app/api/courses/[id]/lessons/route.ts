import { replaceLessons } from "@/lib/courses/replace-lessons";
import { pagesShowing } from "@/lib/courses/rules";
import { replaceLessonsInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const PUT = route(replaceLessonsInput, replaceLessons, { refreshes: pagesShowing });

export const { GET, POST, PATCH, DELETE } = methodNotAllowed("PUT");
