import { pagesShowing } from "@/lib/moderation/rules";
import { takeDownInput } from "@/lib/moderation/schema";
import { takeDownItem } from "@/lib/moderation/take-down-item";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(takeDownInput, takeDownItem, { refreshes: pagesShowing });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
