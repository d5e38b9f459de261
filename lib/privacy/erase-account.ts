import { removeCoversOf } from "@/lib/covers/discard-cover";
import type { Actor } from "@/lib/identity/actor";
import { confirmPassword } from "@/lib/identity/confirm-password";
import { type Database, transaction } from "@/lib/platform/db";
import { type Commitments, OpenCommitments } from "./errors";
import { purgeFiles } from "./purge-files";
import type { EraseAccountInput } from "./schema";

/**
 * Erases a person. Only what bookkeeping law requires stays: orders, payments and receipts of a person without a name.
 * Throws WrongPassword, RateLimited, OpenCommitments.
 */
export async function eraseAccount(actor: Actor, { password }: EraseAccountInput): Promise<void> {
  await confirmPassword(actor, password);
  await transaction(async (tx) => {
    // Off sale first: a concurrent buyer is either counted below or finds nothing left to buy.
    await takeOffSale(tx, actor.id);
    const commitments = await countCommitments(tx, actor.id);
    if (Object.values(commitments).some((count) => count > 0)) throw new OpenCommitments(commitments);
    await giveUpGrants(tx, actor.id);
    await forgetTraces(tx, actor.id);
    await forgetPerson(tx, actor.id);
  });
}

async function takeOffSale(tx: Database, id: string): Promise<void> {
  const now = new Date();
  // A purchase in progress keeps its offer locked until it is done.
  await tx.$executeRaw`select from app.offers where host_id = ${id}::uuid order by id for update`;
  const isUnsold = { hostId: id, orders: { none: {} } };
  await purgeFiles(tx, { lessonMedia: { lesson: { course: { offer: isUnsold } } } });
  await tx.offer.deleteMany({
    where: { ...isUnsold, OR: [{ seminar: null }, { seminar: { liveSessions: { none: {} } } }] },
  });
  await tx.offer.updateMany({ where: { hostId: id, status: "published" }, data: { status: "archived" } });
  await tx.slot.updateMany({
    where: { hostId: id, withdrawnAt: null, startsAt: { gt: now } },
    data: { withdrawnAt: now },
  });
  await tx.offer.updateMany({
    where: { hostId: id, status: { in: ["draft", "scheduled"] }, seminar: { seatsTaken: 0 } },
    data: { status: "cancelled", cancelledAt: now },
  });
}

async function countCommitments(tx: Database, id: string): Promise<Commitments> {
  return {
    seminars: await tx.offer.count({ where: { hostId: id, status: { in: ["scheduled", "live"] } } }),
    bookings: await tx.booking.count({
      where: { hostId: id, status: { in: ["held", "confirmed"] }, endsAt: { gt: new Date() } },
    }),
    orders: await tx.order.count({ where: { hostId: id, status: "pending" } }),
  };
}

async function giveUpGrants(tx: Database, userId: string): Promise<void> {
  const now = new Date();
  // Closing a pending order is left to the job that first asks the payment provider; its hold ends with it.
  await tx.order.updateMany({ where: { userId, status: "pending" }, data: { expiresAt: now } });
  await tx.$executeRaw`
    update app.seats s set status = 'released', ended_at = ${now} from app.seminars m
    where m.id = s.seminar_id and s.user_id = ${userId}::uuid and s.status = 'confirmed'
      and m.status in ('scheduled', 'live')`;
  await tx.booking.updateMany({
    where: { userId, status: "confirmed", startsAt: { gt: now } },
    data: { status: "released", endedAt: now },
  });
  await tx.lessonProgress.deleteMany({ where: { enrollment: { userId } } });
  await tx.enrollment.updateMany({
    where: { userId, status: "active" },
    data: { status: "revoked", endedAt: now },
  });
  await tx.replayPosition.deleteMany({ where: { userId } });
  await tx.waitlistEntry.deleteMany({ where: { userId } });
}

async function forgetTraces(tx: Database, userId: string): Promise<void> {
  const { email, emailVerifiedAt } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, emailVerifiedAt: true },
  });
  await tx.session.deleteMany({ where: { userId } });
  await tx.hostAccount.deleteMany({ where: { hostId: userId } });
  await tx.hostApplication.deleteMany({ where: { userId } });
  await forgetCases(tx, userId);
  if (emailVerifiedAt) await forgetAddress(tx, email);
  await tx.oneTimeToken.deleteMany({ where: { userId } });
  await tx.calendarFeed.deleteMany({ where: { userId } });
  await tx.consent.deleteMany({ where: { userId, orderId: null } });
  await tx.activity.deleteMany({ where: { actorId: userId } });
  // Buyers keep the lessons that they bought, with their files.
  await purgeFiles(tx, { ownerId: userId, lessonMedia: null });
  await removeCoversOf(tx, userId);
  await tx.review.deleteMany({ where: { userId } });
  await tx.$executeRaw`
    update app.reviews set answer = null, answered_at = null where host_id = ${userId}::uuid`;
  await tx.hostMessage.deleteMany({ where: { hostId: userId } });
  await tx.messageMute.deleteMany({ where: { OR: [{ userId }, { hostId: userId }] } });
  await tx.seminar.updateMany({ where: { hostId: userId }, data: { seriesId: null } });
  await tx.seminarSeries.deleteMany({ where: { hostId: userId } });
  await tx.sellerDetails.deleteMany({ where: { hostId: userId } });
  await tx.liveMessage.deleteMany({ where: { userId } });
  // The person's own answers, and those given to them as a host.
  await tx.bookingAnswer.deleteMany({ where: { OR: [{ userId }, { order: { hostId: userId } }] } });
  await tx.seminarCohost.deleteMany({ where: { userId } });
  await tx.follow.deleteMany({ where: { OR: [{ userId }, { hostId: userId }] } });
  await tx.mail.deleteMany({ where: { userId, isBookkeeping: false } });
  await tx.mail.updateMany({ where: { userId }, data: { recipient: "", sealed: null } });
  await forgetInMails(tx, userId);
  await tx.$executeRaw`
    update app.webhook_events set payload = replace(payload::text, ${email}, '')::json
    where position(${email} in payload::text) > 0`;
  await tx.$executeRaw`
    update app.webhook_events set payload = jsonb_set(payload::jsonb, '{participant,name}', '""')::json
    where provider = 'livekit' and payload->'participant'->>'identity' = ${userId}`;
}

/** Mails to others that name a person; what has not been sent is written anew, without the name. */
async function forgetInMails(tx: Database, aboutUserId: string): Promise<void> {
  await tx.mail.deleteMany({ where: { aboutUserId, sentAt: null } });
  await tx.mail.updateMany({ where: { aboutUserId }, data: { body: "", html: "", sealed: null } });
}

/** Reports about the person are deleted with them; their reports about others stay, anonymously. */
async function forgetCases(tx: Database, userId: string): Promise<void> {
  await tx.contentReport.deleteMany({ where: { hostId: userId } });
  await tx.decision.deleteMany({ where: { personId: userId } });
  await tx.contentReport.updateMany({ where: { reporterId: userId }, data: { reporterId: null } });
}

/** Reports that were made without signing in, from an address that is known to be theirs. */
async function forgetAddress(tx: Database, email: string): Promise<void> {
  const address = { equals: email, mode: "insensitive" } as const;
  await tx.contentReport.updateMany({ where: { reporterEmail: address }, data: { reporterEmail: null } });
  await tx.mail.deleteMany({ where: { userId: null, recipient: address } });
}

async function forgetPerson(tx: Database, id: string): Promise<void> {
  await tx.user.update({
    where: { id },
    data: {
      email: `${id}@erased.invalid`,
      emailVerifiedAt: null,
      passwordHash: null,
      displayName: "Raderat konto",
      slug: null,
      headline: "",
      bio: "",
      avatarUrl: null,
      role: "member",
      locale: "sv",
      timeZone: "Europe/Stockholm",
      wantsNews: false,
      deletedAt: new Date(),
    },
  });
  await tx.auditEntry.create({
    data: { actorId: id, action: "account_erased", subjectTable: "users", subjectId: id },
  });
}
