"use server";

import { checkoutForm } from "@/lib/commerce/orders/form-schema";
import { checkOut } from "@/lib/commerce/payments/check-out";
import { action } from "@/lib/system/web/action";

export const buy = action(checkoutForm, checkOut, { leadsTo: ({ url }) => url });
