import { listAnswers } from "@/lib/answers/queries";
import { bookingAnswers } from "@/lib/answers/schema";
import { orderInput } from "@/lib/orders/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "What was answered at a booking, for its buyer and, while it stands, its host",
    input: orderInput,
    answers: { 200: bookingAnswers },
    errors: { 404: ["not_found"] },
  },
  listAnswers,
);
