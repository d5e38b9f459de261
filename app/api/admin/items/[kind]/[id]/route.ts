import { findItem } from "@/lib/community/moderation/item-queries";
import { adminItemDetailsSchema, itemInput } from "@/lib/community/moderation/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "One of them with what was decided about it, for admins",
    input: itemInput,
    answers: { 200: adminItemDetailsSchema },
    errors: { 404: ["not_found"] },
  },
  findItem,
);
