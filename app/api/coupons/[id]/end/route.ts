import { endCoupon } from "@/lib/coupons/end-coupon";
import { couponInput, couponSchema } from "@/lib/coupons/schema";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Let nobody use a code any more",
    input: couponInput,
    answers: { 200: couponSchema },
    errors: { 403: ["not_a_host"] },
  },
  endCoupon,
);
