import { listItems } from "@/lib/moderation/item-queries";
import { listItemsInput } from "@/lib/moderation/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listItemsInput, listItems);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
