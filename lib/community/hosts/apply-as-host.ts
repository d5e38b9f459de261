import { queueAlert } from "@/lib/base/notify/queue-alert";
import { transaction, violatedConstraint } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { EmailUnverified } from "@/lib/people/identity/errors";
import { findProfile } from "@/lib/people/identity/queries";
import { termsVersion } from "@/lib/people/identity/rules";
import { findApplication } from "./application-queries";
import { AlreadyAHost, ApplicationPending } from "./errors";
import type { ApplyAsHostInput, HostApplication } from "./schema";

/**
 * Applies to become a host, on the terms for hosts; possible again after a refusal. Throws AlreadyAHost,
 * EmailUnverified, ApplicationPending.
 */
export async function applyAsHost(actor: Actor, input: ApplyAsHostInput): Promise<HostApplication> {
  if (actor.role !== "member") throw new AlreadyAHost();
  const { email_verified } = await findProfile(actor);
  if (!email_verified) throw new EmailUnverified();
  const { teaches, about, links } = input;
  try {
    const { id } = await transaction(async (tx) => {
      const application = await tx.hostApplication.create({
        data: { userId: actor.id, teaches, about, links, termsVersion },
        select: { id: true },
      });
      await queueAlert(tx, { about: "host_applied", ref: application.id, detail: teaches.slice(0, 80) });
      return application;
    });
    return await findApplication(id);
  } catch (error) {
    if (violatedConstraint(error) === "host_applications_one_pending") throw new ApplicationPending();
    throw error;
  }
}
