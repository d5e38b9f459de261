import { queueEmail } from "@/lib/base/notify/queue-email";
import { transaction } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { hostPublished } from "./emails/host-published";
import type { NewsJob } from "./schema";

const batch = 200;

/**
 * Queues an email for each follower who has asked for one, batch by batch: the next batch is queued together with this
 * one's emails. Each follower gets at most one a day about a host, however much is published and however often this
 * runs.
 */
export async function notifyFollowers({ hostId, day, after }: NewsJob): Promise<void> {
  await transaction(async (tx) => {
    const followers = await tx.follow.findMany({
      where: {
        hostId,
        user: { wantsNews: true, deletedAt: null, suspendedAt: null },
        ...(after && { userId: { gt: after } }),
      },
      orderBy: { userId: "asc" },
      take: batch,
      select: { userId: true },
    });
    for (const { userId } of followers) await queueEmail(tx, hostPublished, { hostId, day, userId });
    const last = followers.at(-1);
    if (followers.length < batch || !last) return;
    const next: NewsJob = { hostId, day, after: last.userId };
    await enqueue(
      tx,
      "notify_followers",
      { ...next },
      { key: `notify_followers:${hostId}:${day}:${last.userId}` },
    );
  });
}
