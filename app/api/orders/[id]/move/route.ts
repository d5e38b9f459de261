import { moveBooking } from "@/lib/orders/move-booking";
import { moveBookingInput } from "@/lib/orders/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(moveBookingInput, moveBooking);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
