import { findReplay } from "@/lib/recordings/queries";
import { seminarInput } from "@/lib/seminars/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(seminarInput, findReplay);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
