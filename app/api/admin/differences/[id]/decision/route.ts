import { decideDifference } from "@/lib/commerce/payments/decide-difference";
import { decideDifferenceInput, differenceSchema } from "@/lib/commerce/payments/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Accept such money as the order's price, or send it back; for admins",
    input: decideDifferenceInput,
    answers: { 200: differenceSchema },
    errors: { 404: ["not_found"], 409: ["already_decided", "not_acceptable"] },
  },
  decideDifference,
);
