import { liveSeminarInput } from "@/lib/live/schema";
import { startSeminar } from "@/lib/live/start-seminar";
import { pagesShowing } from "@/lib/seminars/rules";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(liveSeminarInput, startSeminar, { refreshes: pagesShowing });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
