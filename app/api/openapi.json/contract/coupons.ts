import { couponInput, couponSchema, createCouponInput, listCouponsInput } from "@/lib/coupons/schema";
import type { Endpoint } from "@/lib/web/openapi";
import { pageOf } from "./page-of";

export const couponEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/coupons",
    summary: "A host's own discount codes, with their uses",
    auth: "required",
    input: listCouponsInput,
    answers: { 200: pageOf(couponSchema) },
    errors: { 403: ["not_a_host"] },
  },
  {
    method: "POST",
    path: "/api/coupons",
    summary: "A code for one thing or for all that one sells",
    auth: "required",
    input: createCouponInput,
    answers: { 201: couponSchema },
    errors: { 403: ["not_a_host"], 404: ["not_found"], 409: ["code_taken"] },
  },
  {
    method: "POST",
    path: "/api/coupons/{id}/end",
    summary: "Let nobody use a code any more",
    auth: "required",
    input: couponInput,
    answers: { 200: couponSchema },
    errors: { 403: ["not_a_host"] },
  },
];
