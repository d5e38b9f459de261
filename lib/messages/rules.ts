import { type OfferKind, tableOf } from "@/lib/offers/kind";
import { RateLimited } from "@/lib/platform/errors";
import { after, days, seconds } from "@/lib/platform/time";

/** How often a host may write to those who hold one item. */
const mostPerDay = 3;

/** `sent`: when the latest were. Throws RateLimited. */
export function assertNotTooMany(sent: readonly Date[], now: Date): void {
  const [oldest, ...others] = sent
    .filter((instant) => instant > after(now, -days(1)))
    .toSorted((a, b) => b.getTime() - a.getTime())
    .slice(0, mostPerDay)
    .toReversed();
  if (!oldest || others.length + 1 < mostPerDay) return;
  throw new RateLimited((after(oldest, days(1)).getTime() - now.getTime()) / seconds(1));
}

/** Where a host writes to those who hold an item, without language. */
export function messagesPath(kind: OfferKind, id: string): string {
  return `/studio/messages/${kind}/${id}`;
}

/** Where an item is run, without language. */
export function studioPath(kind: OfferKind, id: string): string {
  return `/studio/${tableOf(kind)}/${id}`;
}
