import { endCoupon } from "@/lib/commerce/coupons/end-coupon";
import { couponInput, couponSchema } from "@/lib/commerce/coupons/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Let nobody use a code any more",
    input: couponInput,
    answers: { 200: couponSchema },
    errors: { 403: ["not_a_host"] },
  },
  endCoupon,
);
