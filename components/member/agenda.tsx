import Link from "next/link";
import { useTranslations } from "next-intl";
import { kindComponents } from "@/components/kinds/registry";
import { DateTime } from "@/components/ui/date-time";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Appointment } from "@/lib/community/feed/schema";
import { appointmentHref } from "./appointment-href";

/** The appointments after the next one, day by day. */
export function Agenda({ appointments, locale }: { appointments: readonly Appointment[]; locale: Locale }) {
  const t = useTranslations("feed");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {appointments.map((appointment) => (
        <li key={appointment.kind + appointment.id}>
          <Link
            className="group flex min-h-tap items-center gap-4 py-3.5"
            href={appointmentHref(appointment, locale)}
            prefetch={false}
          >
            <span className="grid size-11 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink">
              <Icon name={kindComponents[appointment.kind].appointment?.icon ?? "calendar"} />
            </span>
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold group-hover:text-accent-ink">
                {appointment.title}
              </span>
              <span className="block text-ink-soft text-sm">
                {appointment.is_live ? (
                  t("next_live")
                ) : (
                  <DateTime format="short" locale={locale} value={appointment.starts_at} />
                )}{" "}
                ·{" "}
                {appointment.with_name === null
                  ? t("you_host")
                  : t("with_name", { name: appointment.with_name })}
              </span>
            </span>
            <span className="text-ink-faint">
              <Icon name="chevron" />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
