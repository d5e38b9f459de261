import { archiveSeminar } from "@/lib/seminars/lifecycle";
import { seminarInput } from "@/lib/seminars/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(seminarInput, archiveSeminar);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
