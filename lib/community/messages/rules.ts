import { RateLimited } from "@/lib/base/platform/errors";
import { after, days, seconds } from "@/lib/base/platform/time";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";

/** The most messages that a host may send to the buyers of one offer. */
const mostPerDay = 3;

/** `sent`: the times of the latest messages. Throws RateLimited. */
export function assertNotTooMany(sent: readonly Date[], now: Date): void {
  const [oldest, ...others] = sent
    .filter((instant) => instant > after(now, -days(1)))
    .toSorted((a, b) => b.getTime() - a.getTime())
    .slice(0, mostPerDay)
    .toReversed();
  if (!oldest || others.length + 1 < mostPerDay) return;
  throw new RateLimited((after(oldest, days(1)).getTime() - now.getTime()) / seconds(1));
}

/** Returns the path at which a host writes to the buyers of an offer, without the language. */
export function messagesPath(kind: OfferKind, id: string): string {
  return `/studio/messages/${kind}/${id}`;
}

/** Returns the path at which an offer is managed, without the language. */
export function studioPath(kind: OfferKind, id: string): string {
  return `/studio/${tableOf(kind)}/${id}`;
}
