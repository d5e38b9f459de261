import { createReadStream } from "node:fs";
import type { Database } from "@/lib/base/platform/db";
import { storage } from "@/lib/base/platform/storage";
import { after, days, hours, minutes } from "@/lib/base/platform/time";
import { storageKeyOf } from "@/lib/catalogue/media/rules";
import type { Prisma } from "@/prisma/generated/client";
import type { People } from "./people";

export interface DemoGuest {
  who: keyof Pick<People, "bjorn" | "maja" | "sara" | "oskar" | "karin">;
  /** In minutes after the start. */
  stayed: [from: number, to: number][];
  askedToSpeak?: number;
  review?: { rating: number; text: string; answer?: string };
}

type Held = Prisma.SeminarGetPayload<{ include: { offer: true } }>;

/** Creates the guests of a past seminar, and their reviews. */
export async function seedGuests(
  tx: Database,
  people: People,
  seminar: Held,
  liveSessionId: string,
  guests: readonly DemoGuest[],
): Promise<void> {
  const at = (minute: number) => after(seminar.startsAt, minutes(minute));
  for (const { who, stayed, askedToSpeak, review } of guests) {
    const userId = people[who].id;
    await tx.attendance.createMany({
      data: stayed.map(([from, to]) => ({ liveSessionId, userId, joinedAt: at(from), leftAt: at(to) })),
    });
    if (askedToSpeak !== undefined) {
      const where = { seminarId: seminar.id, userId };
      await tx.seat.updateMany({ where, data: { askedToSpeakAt: at(askedToSpeak) } });
    }
    if (review) await seedReview(tx, seminar, userId, review);
  }
}

async function seedReview(
  tx: Database,
  { id, hostId, startsAt, offer: { slug, title } }: Held,
  userId: string,
  { rating, text, answer = null }: { rating: number; text: string; answer?: string | null },
): Promise<void> {
  const createdAt = after(startsAt, hours(14));
  await tx.review.create({
    data: {
      userId,
      hostId,
      offerId: id,
      rating,
      text,
      answer,
      answeredAt: answer && after(createdAt, days(1)),
      createdAt,
      updatedAt: createdAt,
    },
  });
  await tx.activity.create({
    data: {
      activityType: "review_written",
      actorId: userId,
      hostId,
      subjectTable: "seminars",
      subjectId: id,
      summary: title,
      metadata: { slug, title, rating },
      occurredAt: createdAt,
    },
  });
}

/** Publishes the demo's film as a seminar's recording, on the day after. */
export async function seedRecording(
  tx: Database,
  { id, hostId, startsAt, durationMinutes }: Held,
): Promise<void> {
  const createdAt = after(startsAt, minutes(durationMinutes) + hours(11));
  const contentType = "video/mp4";
  const media = await tx.media.create({
    data: { ownerId: hostId, kind: "film", name: "film.mp4", sizeBytes: 0, contentType, createdAt },
  });
  const film = createReadStream("public/demo/film.mp4");
  const { size, sha256 } = await storage().put(storageKeyOf(media), film, { contentType, limit: 2 ** 24 });
  await tx.media.update({
    where: { id: media.id },
    data: { sizeBytes: size, sha256, status: "stored", storedAt: createdAt },
  });
  await tx.recording.create({
    data: {
      seminarId: id,
      mediaId: media.id,
      source: "upload",
      status: "ready",
      durationSeconds: 12,
      createdAt,
      publishedAt: after(createdAt, hours(1)),
    },
  });
}
