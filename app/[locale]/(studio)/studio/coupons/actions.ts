"use server";

import { createCoupon } from "@/lib/commerce/coupons/create-coupon";
import { endCoupon } from "@/lib/commerce/coupons/end-coupon";
import { couponInput, createCouponForm } from "@/lib/commerce/coupons/schema";
import { action } from "@/lib/system/web/action";

const toCoupons = () => "/studio/coupons";

export const create = action(createCouponForm, createCoupon, { leadsTo: toCoupons });

export const end = action(couponInput, endCoupon, { leadsTo: toCoupons });
