import { openCheckout } from "@/lib/payments/open-checkout";
import { createSessionInput } from "@/lib/payments/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(createSessionInput, openCheckout);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
