import { findItem } from "@/lib/moderation/item-queries";
import { adminItemDetailsSchema, itemInput } from "@/lib/moderation/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "One of them with what was decided about it, for admins",
    input: itemInput,
    answers: { 200: adminItemDetailsSchema },
    errors: { 404: ["not_found"] },
  },
  findItem,
);
