import { kindComponents } from "@/components/kinds/registry";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Appointment } from "@/lib/community/feed/schema";

/** Returns where an appointment leads. */
export function appointmentHref(appointment: Appointment, locale: Locale): string {
  return localePath(locale, kindComponents[appointment.kind].appointment?.path(appointment) ?? "/home");
}
