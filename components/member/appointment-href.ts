import { kindComponents } from "@/components/kinds/registry";
import type { Appointment } from "@/lib/feed/schema";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";

/** Returns where an appointment leads. */
export function appointmentHref(appointment: Appointment, locale: Locale): string {
  return localePath(locale, kindComponents[appointment.kind].appointment?.path(appointment) ?? "/home");
}
