"use server";

import { claimSeat } from "@/lib/orders/claim-seat";
import { claimSeatForm, moveBookingForm } from "@/lib/orders/form-schema";
import { moveBooking } from "@/lib/orders/move-booking";
import { orderInput } from "@/lib/orders/schema";
import { cancelOrder } from "@/lib/payments/cancel-order";
import { openCheckout } from "@/lib/payments/open-checkout";
import { refundOrder } from "@/lib/payments/refund-order";
import { resolveRefund } from "@/lib/payments/resolve-refund";
import { createSessionInput, refundForm, resolveRefundInput, withdrawOrderForm } from "@/lib/payments/schema";
import { withdrawOrder } from "@/lib/payments/withdraw-order";
import { action } from "@/lib/web/action";

export const payOn = action(createSessionInput, openCheckout, { leadsTo: ({ url }) => url });

export const cancel = action(orderInput, cancelOrder, { leadsTo: ({ id }) => `/orders/${id}` });

export const claim = action(claimSeatForm, claimSeat, { leadsTo: ({ id }) => `/orders/${id}` });

export const move = action(moveBookingForm, moveBooking, {
  leadsTo: (_, { id }) => `/orders/${id}?moved=1`,
});

export const refund = action(refundForm, refundOrder, {
  leadsTo: (_, { id }) => `/orders/${id}`,
});

export const withdraw = action(withdrawOrderForm, withdrawOrder, {
  leadsTo: (_, { id }) => `/orders/${id}`,
});

/** The page with the form shows the outcome itself. */
export const resolve = action(resolveRefundInput, resolveRefund);
