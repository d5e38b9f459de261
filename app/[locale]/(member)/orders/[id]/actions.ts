"use server";

import { claimSeat } from "@/lib/commerce/orders/claim-seat";
import { claimSeatForm, moveBookingForm } from "@/lib/commerce/orders/form-schema";
import { moveBooking } from "@/lib/commerce/orders/move-booking";
import { orderInput } from "@/lib/commerce/orders/schema";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { resolveRefund } from "@/lib/commerce/payments/resolve-refund";
import {
  createSessionInput,
  refundForm,
  resolveRefundInput,
  withdrawOrderForm,
} from "@/lib/commerce/payments/schema";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { action } from "@/lib/system/web/action";

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
