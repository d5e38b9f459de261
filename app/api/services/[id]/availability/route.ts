import { offerInput } from "@/lib/catalogue/offers/schema";
import { findAvailability } from "@/lib/catalogue/services/queries";
import { availabilitySchema, setAvailabilityInput } from "@/lib/catalogue/services/schema";
import { setAvailability } from "@/lib/catalogue/services/set-availability";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "One's own weekly hours",
    input: offerInput,
    answers: { 200: availabilitySchema },
    errors: { 403: notAHost },
    isItem: true,
  },
  findAvailability,
);

export const PUT = route(
  {
    summary: "Say which hours of the week can be booked",
    input: setAvailabilityInput,
    answers: { 200: availabilitySchema },
    errors: { 403: notAHost, 409: ["archived"] },
    isItem: true,
  },
  setAvailability,
);
