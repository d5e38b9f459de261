import { moveBooking } from "@/lib/commerce/orders/move-booking";
import { moveBookingInput, moveSchema } from "@/lib/commerce/orders/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Another time for a booking, by its buyer or host; without confirm nothing is done but said",
    input: moveBookingInput,
    answers: { 200: moveSchema },
    errors: { 404: ["not_found"], 409: ["not_movable", "not_on_sale", "slot_taken"] },
  },
  moveBooking,
);
