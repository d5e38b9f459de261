import { saveProgress } from "@/lib/catalogue/courses/save-progress";
import { progressSchema, saveProgressInput } from "@/lib/catalogue/courses/schema";
import { route } from "@/lib/system/web/route";

export const PUT = route(
  {
    summary: "Note how far one has come",
    input: saveProgressInput,
    answers: { 200: progressSchema },
    errors: { 403: ["no_access"] },
  },
  saveProgress,
);
