import { findAvailability } from "@/lib/services/queries";
import { serviceInput, setAvailabilityInput } from "@/lib/services/schema";
import { setAvailability } from "@/lib/services/set-availability";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(serviceInput, findAvailability, { isItem: true });
export const PUT = route(setAvailabilityInput, setAvailability, { isItem: true });

export const { POST, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "PUT");
