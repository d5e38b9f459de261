import { db, transaction } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { endAuthorisation, lockAuthorisation } from "./end-authorisation";
import { paymentGateway } from "./gateway";
import { isAboutToLapse } from "./rules";
import { settleAuthorisation } from "./settle-authorisation";

export interface AuthorisationJob {
  authorisationId: string;
}

/** The outcome: `ended` if the money could not be captured, and the grant ended with it. */
export type Captured = "unchanged" | "captured" | "ended";

/**
 * Captures the money that a grant was given on; a job that is safe to run again at any point. A final refusal by the
 * provider ends the grant. Throws Unavailable if the provider is away, unless the authorisation is about to lapse: then
 * this was the last try, and the grant ends.
 */
export async function capturePayment({ authorisationId }: AuthorisationJob): Promise<Captured> {
  const authorisation = await db.authorisation.findUniqueOrThrow({ where: { id: authorisationId } });
  const { provider, providerRef: paymentRef, amount } = authorisation;
  if (authorisation.status !== "authorised") return "unchanged";

  const isLastTry = isAboutToLapse(authorisation, new Date());
  try {
    const whereabouts = await paymentGateway(provider).capture({ authorisationId, paymentRef, amount });
    if (whereabouts.status === "authorised") return await giveUp(authorisationId);
    if (!(await settleAuthorisation(authorisationId, whereabouts))) return "unchanged";
    return whereabouts.status === "captured" ? "captured" : "ended";
  } catch (error) {
    if (isLastTry && error instanceof Unavailable) return giveUp(authorisationId);
    throw error;
  }
}

async function giveUp(id: string): Promise<Captured> {
  return transaction(async (tx) => {
    const authorisation = await lockAuthorisation(tx, id);
    if (authorisation.status !== "authorised") return "unchanged";
    await endAuthorisation(tx, authorisation, { reason: "not_captured" });
    return "ended";
  });
}
