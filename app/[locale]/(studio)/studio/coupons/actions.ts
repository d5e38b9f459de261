"use server";

import { createCoupon } from "@/lib/coupons/create-coupon";
import { endCoupon } from "@/lib/coupons/end-coupon";
import { couponInput, createCouponForm } from "@/lib/coupons/schema";
import { action } from "@/lib/web/action";

const toCoupons = () => "/studio/coupons";

export const create = action(createCouponForm, createCoupon, { leadsTo: toCoupons });

export const end = action(couponInput, endCoupon, { leadsTo: toCoupons });
