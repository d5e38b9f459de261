"use server";

import { moveByLink } from "@/lib/commerce/orders/move-booking";
import { moveByLinkInput } from "@/lib/commerce/orders/schema";
import { leaveBooking } from "@/lib/commerce/payments/leave-booking";
import { withdrawByLinkForm } from "@/lib/commerce/payments/schema";
import { publicAction } from "@/lib/system/web/action";

export const moveHere = publicAction(moveByLinkInput, moveByLink, {
  leadsTo: (_, { token }) => `/booking?token=${token}&done=moved`,
});

export const leave = publicAction(withdrawByLinkForm, leaveBooking, {
  leadsTo: (_, { token }) => `/booking?token=${token}&done=left`,
});
