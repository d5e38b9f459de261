import { publishSeminar } from "@/lib/seminars/lifecycle";
import { pagesShowing } from "@/lib/seminars/rules";
import { seminarInput } from "@/lib/seminars/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(seminarInput, publishSeminar, { refreshes: pagesShowing });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
