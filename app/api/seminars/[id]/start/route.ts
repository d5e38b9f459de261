import { liveSeminarInput } from "@/lib/live/schema";
import { startSeminar } from "@/lib/live/start-seminar";
import { route } from "@/lib/web/route";

export const POST = route(liveSeminarInput, startSeminar);
