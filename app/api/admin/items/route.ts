import { listItems } from "@/lib/moderation/item-queries";
import { adminItemSchema, listItemsInput } from "@/lib/moderation/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "What all hosts have published, for admins",
    input: listItemsInput,
    answers: { 200: pageOf(adminItemSchema) },
    errors: { 404: ["not_found"] },
  },
  listItems,
);
