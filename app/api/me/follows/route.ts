import { listFollows } from "@/lib/follows/queries";
import { listFollowsInput } from "@/lib/follows/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listFollowsInput, listFollows);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
