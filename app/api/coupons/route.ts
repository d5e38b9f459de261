import { createCoupon } from "@/lib/coupons/create-coupon";
import { listCoupons } from "@/lib/coupons/queries";
import { createCouponInput, listCouponsInput } from "@/lib/coupons/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listCouponsInput, listCoupons);
export const POST = route(createCouponInput, createCoupon, { status: 201 });

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
