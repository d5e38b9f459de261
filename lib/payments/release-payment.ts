import { db } from "@/lib/platform/db";
import type { AuthorisationJob } from "./capture-payment";
import { paymentGateway } from "./gateway";
import { settleAuthorisation } from "./settle-authorisation";

/**
 * Lets go of money that was set aside and buys nothing; a job, and safe to run again at any point. What was captured in
 * the meantime is sent back. Throws Unavailable when the provider is away.
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
