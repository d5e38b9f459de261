import { sharesOf } from "@/lib/base/platform/money";
import { after, minutes, withOffset } from "@/lib/base/platform/time";
import type { BoughtDate } from "@/lib/catalogue/offers/withdrawal-rules";
import { TooFewDates } from "./errors";
import type { Pass } from "./schema";

/** With one date left, a seat is what to buy. */
const fewestDates = 2;

/** Whether there are dates enough to sell a pass for. */
export function hasDates({ length }: { length: number }): boolean {
  return length >= fewestDates;
}

/** Throws TooFewDates. */
export function assertHasDates(dates: readonly unknown[]): void {
  if (!hasDates(dates)) throw new TooFewDates(dates.length);
}

/** Returns the part of the price that pays for the dates that have not begun, and for those that were cancelled. */
export function unheldAmount(amount: number, dates: readonly BoughtDate[], now: Date): number {
  const shares = sharesOf(amount, dates.length);
  return dates.reduce((sum, { startsAt, isCancelled }, index) => {
    return isCancelled || now < startsAt ? sum + (shares[index] ?? 0) : sum;
  }, 0);
}

/** Returns the public pages that show a pass, without the language. */
export function pagesShowing({ slug, host }: { slug: string; host: { slug: string } }): string[] {
  return ["/", "/passes", `/passes/${slug}`, `/hosts/${host.slug}`];
}

/** Returns a pass as a schema.org EventSeries. `base`: the root of one language's pages. */
export function toEventSeries(pass: Pass, base: string): Record<string, unknown> {
  const url = `${base}/passes/${pass.slug}`;
  const last = pass.seminars.at(-1);
  return {
    "@type": "EventSeries",
    name: pass.title,
    description: pass.summary,
    url,
    inLanguage: pass.language,
    ...(pass.seminars[0] && { startDate: withOffset(new Date(pass.seminars[0].starts_at)) }),
    ...(last && { endDate: withOffset(after(new Date(last.starts_at), minutes(last.duration_minutes))) }),
    organizer: {
      "@type": "Person",
      name: pass.host.display_name,
      url: `${base}/hosts/${pass.host.slug}`,
    },
    subEvent: pass.seminars.map(({ slug, title, starts_at, duration_minutes }) => ({
      "@type": "Event",
      name: title,
      url: `${base}/seminars/${slug}`,
      startDate: withOffset(new Date(starts_at)),
      endDate: withOffset(after(new Date(starts_at), minutes(duration_minutes))),
      eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
      location: { "@type": "VirtualLocation", url: `${base}/seminars/${slug}` },
    })),
    offers: {
      "@type": "Offer",
      url,
      price: (pass.price_amount / 100).toFixed(2),
      priceCurrency: pass.currency,
      availability: `https://schema.org/${pass.seats_left > 0 ? "InStock" : "SoldOut"}`,
      validFrom: pass.published_at,
    },
  };
}
