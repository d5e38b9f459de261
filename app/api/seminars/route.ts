import { createSeminar } from "@/lib/seminars/lifecycle";
import { listSeminars } from "@/lib/seminars/queries";
import { createSeminarInput, listSeminarsInput } from "@/lib/seminars/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(listSeminarsInput, listSeminars, { isPublic: true });
export const POST = route(createSeminarInput, createSeminar, { status: 201 });

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
