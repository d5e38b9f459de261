import { z } from "zod";
import { instant } from "@/lib/base/platform/instant";
import { currencies } from "@/lib/base/platform/money";
import { pageInput } from "@/lib/base/platform/pagination";
import { line } from "@/lib/base/platform/text";
import { instantOf } from "@/lib/base/platform/time";
import { wholeNumber } from "@/lib/base/platform/written-number";
import { offerKinds } from "@/lib/catalogue/offers/kind";

/** As a buyer types it; it need not exist. */
export const couponCode = line(64).toUpperCase();

export const couponSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  percent: z.int().nullable(),
  /** Minor units of `currency`; null for a percentage. */
  amount_off: z.int().nullable(),
  currency: z.enum(currencies).nullable(),
  /** Null for all of the host's offers. */
  item: z.object({ kind: z.enum(offerKinds), id: z.uuid(), title: z.string() }).nullable(),
  valid_from: z.iso.datetime(),
  valid_until: z.iso.datetime().nullable(),
  max_uses: z.int().nullable(),
  /** The number of pending and paid orders that use it. */
  uses: z.int(),
  ended_at: z.iso.datetime().nullable(),
});
export type Coupon = z.infer<typeof couponSchema>;

export const listCouponsInput = z.strictObject(pageInput);
export type ListCouponsInput = z.output<typeof listCouponsInput>;

export const couponInput = z.strictObject({ id: z.uuid() });
export type CouponInput = z.output<typeof couponInput>;

const fields = {
  code: couponCode.regex(/^[A-Z0-9ÅÄÖ-]{3,32}$/),
  percent: z.int().min(1).max(100),
  amount_off: z.int().min(1).max(100_000_000),
  currency: z.enum(currencies),
  max_uses: z.int().min(1).max(1_000_000),
};

export const createCouponInput = z
  .strictObject({
    code: fields.code,
    percent: fields.percent.optional(),
    amount_off: fields.amount_off.optional(),
    /** The currency of `amount_off`. */
    currency: fields.currency.optional(),
    item: z.strictObject({ kind: z.enum(offerKinds), id: z.uuid() }).optional(),
    valid_from: instant.optional(),
    valid_until: instant.optional(),
    max_uses: fields.max_uses.optional(),
  })
  .refine(({ percent, amount_off }) => (percent === undefined) !== (amount_off === undefined), {
    path: ["percent"],
    message: "either percent or amount_off",
  })
  .refine(({ amount_off, currency }) => (amount_off === undefined) === (currency === undefined), {
    path: ["currency"],
    message: "beside amount_off alone",
  })
  .refine(({ valid_from, valid_until }) => !valid_until || valid_until > (valid_from ?? new Date(0)), {
    path: ["valid_until"],
    message: "must be later than valid_from",
  });
export type CreateCouponInput = z.output<typeof createCouponInput>;

// ---------------------------------------------------------------- what the studio's form sends, as people write it

const blank = z
  .string()
  .trim()
  .length(0)
  .transform(() => undefined);

/** Until the end of that day in Sweden. */
const lastDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((day, context) => {
    const midnight = instantOf(`${day}T23:59`);
    if (midnight) return new Date(midnight.getTime() + 60_000);
    context.addIssue({ code: "custom", message: "no such day" });
    return z.NEVER;
  });

const formItem = z
  .string()
  .transform((value) => {
    const [kind, id] = value.split(":");
    return { kind, id };
  })
  .pipe(z.strictObject({ kind: z.enum(offerKinds), id: z.uuid() }));

export const createCouponForm = z
  .strictObject({
    code: fields.code,
    value: wholeNumber,
    /** A percentage, or an amount in kronor or euros. */
    unit: z.enum(["percent", ...currencies]),
    item: blank.or(formItem),
    valid_until: blank.or(lastDay),
    max_uses: blank.or(wholeNumber.pipe(fields.max_uses)),
  })
  .refine(({ value, unit }) => value >= 1 && value <= (unit === "percent" ? 100 : 1_000_000), {
    path: ["value"],
  })
  .transform(({ value, unit, ...rest }): CreateCouponInput => {
    if (unit === "percent") return { ...rest, percent: value };
    return { ...rest, amount_off: value * 100, currency: unit };
  });
