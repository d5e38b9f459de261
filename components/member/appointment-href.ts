import type { Appointment } from "@/lib/feed/schema";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";

/** Where one goes for it: into the room, to what one bought, or to what one offers. */
export function appointmentHref({ kind, slug, order_id, is_host }: Appointment, locale: Locale): string {
  if (kind === "seminar") return localePath(locale, `/live/${slug}`);
  return localePath(locale, is_host || !order_id ? `/services/${slug}` : `/orders/${order_id}`);
}
