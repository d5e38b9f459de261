import { findItem } from "@/lib/moderation/item-queries";
import { itemInput } from "@/lib/moderation/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(itemInput, findItem);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
