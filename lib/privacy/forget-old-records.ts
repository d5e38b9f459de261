import { db } from "@/lib/platform/db";
import { after } from "@/lib/platform/time";
import { bookkeepingLetters, kept } from "./rules";

/** Removes what the privacy policy promises to keep no longer; a job, each night. */
export async function forgetOldRecords(now = new Date()): Promise<void> {
  const before = (lifetime: number) => ({ lt: after(now, -lifetime) });
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: before(kept.signIns) }, { revokedAt: before(kept.signIns) }] },
  });
  await db.oneTimeToken.deleteMany({ where: { expiresAt: before(kept.signIns) } });
  await db.attendance.deleteMany({ where: { leftAt: before(kept.attendances) } });
  await db.liveMessage.deleteMany({ where: { liveSession: { endedAt: before(kept.chats) } } });
  await db.waitlistEntry.deleteMany({ where: { seminar: { status: { in: ["ended", "cancelled"] } } } });
  // The row stays, and with it the knowledge that this letter has been sent.
  await db.mail.updateMany({
    where: {
      sentAt: before(kept.letters),
      NOT: { OR: bookkeepingLetters.map((startsWith) => ({ dedupeKey: { startsWith } })) },
    },
    data: { body: "", html: "" },
  });
}
