import { archiveSeminar } from "@/lib/seminars/archive-seminar";
import { seminarInput } from "@/lib/seminars/schema";
import { route } from "@/lib/web/route";

export const POST = route(seminarInput, archiveSeminar);
