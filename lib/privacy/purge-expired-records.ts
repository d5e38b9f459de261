import { purgeExpiredAnswers } from "@/lib/answers/purge-expired-answers";
import { discardUnshown } from "@/lib/covers/discard-cover";
import { db, transaction } from "@/lib/platform/db";
import { after } from "@/lib/platform/time";
import { uploadStaging } from "@/lib/platform/upload-staging";
import { purgeFiles } from "./purge-files";
import { kept, unfinishedFilesKept } from "./rules";

/** Deletes what the privacy policy promises not to keep any longer; a job, run each night. */
export async function purgeExpiredRecords(now = new Date()): Promise<void> {
  const before = (lifetime: number) => ({ lt: after(now, -lifetime) });
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: before(kept.signIns) }, { revokedAt: before(kept.signIns) }] },
  });
  await db.oneTimeToken.deleteMany({ where: { expiresAt: before(kept.signIns) } });
  await db.attendance.deleteMany({ where: { leftAt: before(kept.attendances) } });
  await db.liveMessage.deleteMany({ where: { liveSession: { endedAt: before(kept.chats) } } });
  await db.waitlistEntry.deleteMany({ where: { seminar: { status: { in: ["ended", "cancelled"] } } } });
  await purgeExpiredAnswers(now);
  await transaction((tx) =>
    purgeFiles(tx, {
      OR: [
        { recording: { createdAt: before(kept.recordings) } },
        { status: { not: "stored" }, createdAt: before(unfinishedFilesKept) },
      ],
    }),
  );
  await discardForgottenPieces();
  await discardUnshown(now);
  await db.contentReport.deleteMany({
    where: {
      OR: [
        { decision: { decidedAt: before(kept.cases) } },
        { status: "open", createdAt: before(kept.cases) },
      ],
    },
  });
  await db.decision.deleteMany({ where: { decidedAt: before(kept.cases), measure: "none" } });
  await db.hostApplication.deleteMany({ where: { decidedAt: before(kept.cases), status: "refused" } });
  await db.examination.deleteMany({ where: { examinedAt: before(kept.letters) } });
  // The row stays, to remember that this email has been sent.
  await db.mail.updateMany({
    where: { sentAt: before(kept.letters), isBookkeeping: false },
    data: { body: "", html: "", sealed: null },
  });
  // No erasure of an account would remove their address from these.
  await db.mail.updateMany({
    where: { userId: null, sentAt: before(kept.letters) },
    data: { recipient: "" },
  });
}

/** Deletes parts of files that a crash left behind and no row refers to. */
async function discardForgottenPieces(): Promise<void> {
  const ids = await uploadStaging.list();
  const awaited = await db.media.findMany({
    where: { id: { in: ids }, status: { not: "stored" } },
    select: { id: true },
  });
  const wanted = new Set(awaited.map(({ id }) => id));
  for (const id of ids) if (!wanted.has(id)) await uploadStaging.discard(id);
}
