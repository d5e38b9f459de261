import { createCoupon } from "@/lib/commerce/coupons/create-coupon";
import { listCoupons } from "@/lib/commerce/coupons/queries";
import { couponSchema, createCouponInput, listCouponsInput } from "@/lib/commerce/coupons/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "A host's own discount codes, with their uses",
    input: listCouponsInput,
    answers: { 200: pageOf(couponSchema) },
    errors: { 403: ["not_a_host"] },
  },
  listCoupons,
);

export const POST = route(
  {
    summary: "A code for one thing or for all that one sells",
    input: createCouponInput,
    answers: { 201: couponSchema },
    errors: { 403: ["not_a_host"], 404: ["not_found"], 409: ["code_taken"] },
  },
  createCoupon,
);
