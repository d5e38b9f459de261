"use server";

import { moveByLink } from "@/lib/orders/move-booking";
import { moveByLinkInput } from "@/lib/orders/schema";
import { leaveBooking } from "@/lib/payments/leave-booking";
import { withdrawByLinkForm } from "@/lib/payments/schema";
import { publicAction } from "@/lib/web/action";

export const moveHere = publicAction(moveByLinkInput, moveByLink, {
  leadsTo: (_, { token }) => `/booking?token=${token}&done=moved`,
});

export const leave = publicAction(withdrawByLinkForm, leaveBooking, {
  leadsTo: (_, { token }) => `/booking?token=${token}&done=left`,
});
