import { z } from "zod";
import { emailAddress, line } from "@/lib/base/platform/text";
import { plain } from "@/lib/base/platform/written-number";
import { eachKind, offerKinds } from "@/lib/catalogue/offers/kind";
import { toOrgNr, vatNumberOf } from "./rules";

/** The seller, as the law requires them to be named before a purchase and on its receipt. */
export const sellerSchema = z.object({
  legal_name: z.string(),
  is_trader: z.boolean(),
  /** Null for a seller who is not a business. */
  org_nr: z.string().nullable(),
  is_vat_registered: z.boolean(),
  vat_number: z.string().nullable(),
  street: z.string(),
  postal_code: z.string(),
  city: z.string(),
  email: z.string(),
});
export type Seller = z.infer<typeof sellerSchema>;

/** The same for those who may edit it. */
export const ownSellerSchema = sellerSchema.extend({ version: z.int() });
export type OwnSeller = z.infer<typeof ownSellerSchema>;

const orgNr = z.string().transform((written, context) => {
  const number = toOrgNr(written);
  if (number) return number;
  context.addIssue({ code: "custom", message: "not an organisation number" });
  return z.NEVER;
});

const fields = {
  legal_name: line(120).min(1),
  is_trader: z.boolean().default(true),
  org_nr: orgNr.optional(),
  is_vat_registered: z.boolean(),
  street: line(120).min(1),
  /** "414 00", typed with any dash or space, or none. */
  postal_code: z
    .string()
    .transform((code) => plain(code).replace(/^SE?(?=[ -])|[ -]/gi, ""))
    .pipe(z.string().regex(/^\d{5}$/))
    .transform((code) => `${code.slice(0, 3)} ${code.slice(3)}`),
  city: line(80).min(1),
  email: emailAddress,
};

type Given = { is_trader: boolean; is_vat_registered: boolean; org_nr?: string | undefined };

/** A business needs an organisation number, and so does a seller registered for VAT, whose VAT number contains it. */
function hasNeededNumber({ is_trader, is_vat_registered, org_nr }: Given): boolean {
  return Boolean(org_nr) || !(is_trader || is_vat_registered);
}

const numberMissing = { path: ["org_nr"], message: "is required" };

export const saveSellerInput = z.strictObject(fields).refine(hasNeededNumber, numberMissing);
export type SaveSellerInput = z.output<typeof saveSellerInput>;

export function vatNumber({ is_vat_registered, org_nr }: SaveSellerInput): string | null {
  return is_vat_registered && org_nr ? vatNumberOf(org_nr) : null;
}

// ---------------------------------------------------------------- what the studio's form sends

const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const saveSellerForm = z
  .strictObject({
    ...fields,
    is_trader: tick,
    is_vat_registered: tick,
    org_nr: z
      .literal("")
      .transform(() => undefined)
      .or(orgNr)
      .optional(),
  })
  .refine(hasNeededNumber, numberMissing);

// ---------------------------------------------------------------- who sells each kind

const who = z.enum(["host", "platform"]);

export const sellerSettingsSchema = z.object({
  /** The seller of each kind, who is named on its receipts. */
  kinds: z.object(eachKind(() => who)),
  /** The platform as a seller; null until it is set. */
  platform: ownSellerSchema.nullable(),
  /** Incremented by each change of who sells. */
  version: z.int(),
});
export type SellerSettings = z.infer<typeof sellerSettingsSchema>;

export const setSaleSellerInput = z.strictObject({ kind: z.enum(offerKinds), seller: who });
export type SetSaleSellerInput = z.output<typeof setSaleSellerInput>;
