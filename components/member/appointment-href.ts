import type { Appointment } from "@/lib/feed/schema";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";

/** Returns where an appointment leads: to the room, the order, or the host's own offer. */
export function appointmentHref({ kind, slug, order_id, is_host }: Appointment, locale: Locale): string {
  if (kind === "seminar") return localePath(locale, `/live/${slug}`);
  return localePath(locale, is_host || !order_id ? `/services/${slug}` : `/orders/${order_id}`);
}
