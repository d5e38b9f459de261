import { queueEmail } from "@/lib/base/notify/queue-email";
import { writeAudit } from "@/lib/base/platform/audit";
import { type Database, db, transaction } from "@/lib/base/platform/db";
import { Forbidden, NotFound } from "@/lib/base/platform/errors";
import { createWithUniqueSlug } from "@/lib/catalogue/offers/create-with-unique-slug";
import { hostAddresses } from "@/lib/catalogue/offers/give-host-address";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { findReceivedApplication } from "./application-queries";
import { hostApproved } from "./emails/host-approved";
import { hostRefused } from "./emails/host-refused";
import { AlreadyDecided } from "./errors";
import type { DecideApplicationInput, ReceivedApplication } from "./schema";

/**
 * Makes the applicant a host with a page of their own, or refuses with a reason; either way they are emailed. If two
 * admins decide, the first one wins. Throws NotFound, Forbidden for one's own, AlreadyDecided.
 */
export async function decideApplication(
  actor: Actor,
  input: DecideApplicationInput,
): Promise<ReceivedApplication> {
  assertAdmin(actor);
  const applicant = await db.hostApplication.findUnique({
    where: { id: input.id },
    select: { about: true, user: { select: { id: true, displayName: true, slug: true, bio: true } } },
  });
  if (!applicant) throw new NotFound();
  if (applicant.user.id === actor.id) throw new Forbidden();
  const user = { ...applicant.user, bio: applicant.user.bio || applicant.about };
  if (input.decision === "refuse") {
    await transaction((tx) => refuse(tx, actor, input));
  } else if (user.slug) {
    await transaction((tx) => approve(tx, actor, input.id, user));
  } else {
    await createWithUniqueSlug(user.displayName, hostAddresses, (slug) =>
      transaction((tx) => approve(tx, actor, input.id, { ...user, slug })),
    );
  }
  return findReceivedApplication(actor, input);
}

interface NewHost {
  id: string;
  displayName: string;
  slug: string | null;
  /** The profile's biography, or else what they wrote about themselves in the application. */
  bio: string;
}

async function approve(
  tx: Database,
  actor: Actor,
  id: string,
  { id: userId, displayName, slug, bio }: NewHost,
): Promise<void> {
  await settle(tx, actor, id, { status: "approved" });
  await tx.user.updateMany({ where: { id: userId, role: "member" }, data: { role: "host", slug, bio } });
  await tx.activity.createMany({
    data: {
      activityType: "host_joined",
      actorId: userId,
      hostId: userId,
      subjectTable: "users",
      subjectId: userId,
      summary: displayName,
      metadata: { slug },
    },
    skipDuplicates: true,
  });
  await queueEmail(tx, hostApproved, { applicationId: id });
}

async function refuse(tx: Database, actor: Actor, { id, reason }: DecideApplicationInput): Promise<void> {
  await settle(tx, actor, id, { status: "refused", reason: reason ?? "" });
  await queueEmail(tx, hostRefused, { applicationId: id });
}

/** The first update wins the row; a second one finds it no longer pending. */
async function settle(
  tx: Database,
  actor: Actor,
  id: string,
  decision: { status: "approved" | "refused"; reason?: string },
): Promise<void> {
  const { count } = await tx.hostApplication.updateMany({
    where: { id, status: "pending" },
    data: { ...decision, decidedById: actor.id, decidedAt: new Date() },
  });
  if (count === 0) throw new AlreadyDecided();
  await writeAudit(tx, actor.id, {
    action: `application_${decision.status}`,
    subjectTable: "host_applications",
    subjectId: id,
  });
}
