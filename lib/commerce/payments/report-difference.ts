import { db } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import type { AmountMismatch } from "./errors";

/** Tells the admins, once, that a checkout was paid with something else than its order's price. */
export async function reportDifference(checkoutId: string, { message }: AmountMismatch): Promise<void> {
  const alert = { about: "money_differs", ref: checkoutId, detail: message };
  await enqueue(db, "alert_admins", alert, { key: `money_differs:${checkoutId}` });
}
