import { findAvailability } from "@/lib/services/queries";
import { availabilitySchema, serviceInput, setAvailabilityInput } from "@/lib/services/schema";
import { setAvailability } from "@/lib/services/set-availability";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "One's own weekly hours",
    input: serviceInput,
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
