import { db } from "@/lib/base/platform/db";
import type { AuthorisationJob } from "./capture-payment";
import { paymentGateway } from "./gateway";
import { settleAuthorisation } from "./settle-authorisation";

/**
 * Releases authorised money that buys nothing; a job that is safe to run again at any point. Money that was captured
 * meanwhile is refunded. Throws Unavailable when the provider is away.
 */
export async function releasePayment({
  authorisationId: id,
}: AuthorisationJob): Promise<"unchanged" | "released"> {
  const { status, provider, providerRef } = await db.authorisation.findUniqueOrThrow({ where: { id } });
  if (status !== "releasing") return "unchanged";
  const whereabouts = await paymentGateway(provider).release(providerRef);
  if (whereabouts.status === "authorised") throw new Error(`authorisation ${id} could not be released`);
  return (await settleAuthorisation(id, whereabouts)) ? "released" : "unchanged";
}
