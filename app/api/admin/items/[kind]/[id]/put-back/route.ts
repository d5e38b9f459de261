import { putBackItem } from "@/lib/moderation/put-back-item";
import { pagesShowing } from "@/lib/moderation/rules";
import { putBackInput } from "@/lib/moderation/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(putBackInput, putBackItem, { refreshes: pagesShowing });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
