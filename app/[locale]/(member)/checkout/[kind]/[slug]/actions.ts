"use server";

import { checkoutForm } from "@/lib/orders/form-schema";
import { checkOut } from "@/lib/payments/check-out";
import { action } from "@/lib/web/action";

export const buy = action(checkoutForm, checkOut, { leadsTo: ({ url }) => url });
