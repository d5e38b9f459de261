import { listAnswers } from "@/lib/commerce/answers/queries";
import { bookingAnswers } from "@/lib/commerce/answers/schema";
import { orderInput } from "@/lib/commerce/orders/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "What was answered at a booking, for its buyer and, while it stands, its host",
    input: orderInput,
    answers: { 200: bookingAnswers },
    errors: { 404: ["not_found"] },
  },
  listAnswers,
);
