import { endSeminar } from "@/lib/live/end-seminar";
import { liveSeminarInput } from "@/lib/live/schema";
import { route } from "@/lib/web/route";

export const POST = route(liveSeminarInput, endSeminar);
