import { saveProgress } from "@/lib/courses/save-progress";
import { saveProgressInput } from "@/lib/courses/schema";
import { route } from "@/lib/web/route";

export const PUT = route(saveProgressInput, saveProgress);
