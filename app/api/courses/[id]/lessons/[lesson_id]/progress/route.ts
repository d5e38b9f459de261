import { saveProgress } from "@/lib/courses/save-progress";
import { saveProgressInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const PUT = route(saveProgressInput, saveProgress);

export const { GET, POST, PATCH, DELETE, OPTIONS } = methodNotAllowed("PUT");
