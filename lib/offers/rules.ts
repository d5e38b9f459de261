import { vatColumns } from "@/lib/platform/vat";
import { Archived, NotPublished } from "./errors";
import type { OfferFields, PublicationStatus } from "./schema";

interface Publication {
  status: PublicationStatus;
}

/** Throws Archived. */
export function assertChangeable({ status }: Publication): void {
  if (status === "archived") throw new Archived();
}

/** Throws NotPublished. */
export function assertArchivable({ status }: Publication): void {
  if (status !== "published") throw new NotPublished();
}

/** Whether there is moms in a price: there is none where its seller is not registered, or the thing is exempt. */
export function includesVat({
  price_amount,
  vat_rate_bp,
}: {
  price_amount: number;
  vat_rate_bp: number;
}): boolean {
  return price_amount > 0 && vat_rate_bp > 0;
}

/** What a host says, as the tables name it; what is not said stays as it is. */
export function toColumns<F extends Partial<OfferFields>>(fields: F) {
  return {
    title: fields.title as F["title"],
    summary: fields.summary as F["summary"],
    description: fields.description as F["description"],
    priceAmount: fields.price_amount as F["price_amount"],
    currency: fields.currency as F["currency"],
    language: fields.language as F["language"],
    ...vatColumns(fields),
  };
}
