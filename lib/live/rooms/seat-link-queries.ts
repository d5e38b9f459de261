import { db } from "@/lib/base/platform/db";
import { after, minutes } from "@/lib/base/platform/time";
import { editionOf, namedBy, openSeal } from "@/lib/base/platform/tokens";
import { InvalidToken } from "@/lib/people/identity/errors";
import { seatLink, seatLinkLifetime } from "@/lib/people/identity/rules";
import type { LinkedSeat, SeatLinkInput } from "./schema";

/**
 * Returns the seat that a link leads to, as its holder may see it. Throws InvalidToken if the link is no longer valid.
 */
export async function findLinkedSeat({ token }: SeatLinkInput): Promise<LinkedSeat> {
  const id = namedBy(token);
  const seat = id && (await db.seat.findFirst({ where: { id, status: "confirmed" }, select: columns }));
  if (!seat || seat.user.deletedAt) throw new InvalidToken();
  if (!openSeal(editionOf(seatLink, seat.user.linkEdition), token)) throw new InvalidToken();
  const { user, seminar } = seat;
  const endsAt = after(seminar.startsAt, minutes(seminar.durationMinutes));
  const isOver = seminar.status !== "live" && after(endsAt, seatLinkLifetime) < new Date();
  if (isOver || seminar.status === "cancelled") throw new InvalidToken();
  return {
    user: { id: user.id, display_name: user.displayName },
    seminar: {
      id: seminar.id,
      slug: seminar.offer.slug,
      title: seminar.offer.title,
      host: { display_name: seminar.offer.host.displayName },
      starts_at: seminar.startsAt.toISOString(),
      duration_minutes: seminar.durationMinutes,
      ends_at: endsAt.toISOString(),
    },
  };
}

const columns = {
  user: { select: { id: true, displayName: true, deletedAt: true, linkEdition: true } },
  seminar: {
    select: {
      id: true,
      status: true,
      startsAt: true,
      durationMinutes: true,
      offer: { select: { slug: true, title: true, host: { select: { displayName: true } } } },
    },
  },
} as const;
