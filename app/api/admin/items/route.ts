import { listItems } from "@/lib/community/moderation/item-queries";
import { adminItemSchema, listItemsInput } from "@/lib/community/moderation/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "What all hosts have published, for admins",
    input: listItemsInput,
    answers: { 200: pageOf(adminItemSchema) },
    errors: { 404: ["not_found"] },
  },
  listItems,
);
