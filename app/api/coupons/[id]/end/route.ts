import { endCoupon } from "@/lib/coupons/end-coupon";
import { couponInput } from "@/lib/coupons/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(couponInput, endCoupon);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
