import { openCheckout } from "@/lib/payments/open-checkout";
import { createSessionInput } from "@/lib/payments/schema";
import { route } from "@/lib/web/route";

export const POST = route(createSessionInput, openCheckout);
