import { useTranslations } from "next-intl";
import { NavLink } from "@/components/layout/nav-link";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";

const pages = [
  "people",
  "applications",
  "items",
  "reports",
  "orders",
  "events",
  "findings",
  "settings",
  "audit",
] as const;

export type AdminPage = (typeof pages)[number];

/** Beside the page on a wide screen; on a phone a row above it that scrolls by itself. */
export function AdminNav({ locale }: { locale: Locale }) {
  const t = useTranslations("admin");
  return (
    <nav
      aria-label={t("nav_label")}
      className="max-lg:-mx-5 max-lg:overflow-x-auto max-lg:border-line max-lg:border-b max-lg:px-5 sm:max-lg:-mx-8 sm:max-lg:px-8 lg:sticky lg:top-8"
    >
      <ul className="flex gap-1 max-lg:pb-2 lg:flex-col">
        {pages.map((page) => (
          <li className="shrink-0" key={page}>
            <NavLink
              className="flex min-h-tap items-center rounded-full px-4 font-semibold text-ink-soft hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent-ink"
              href={localePath(locale, `/admin/${page}`)}
            >
              {t(`nav_${page}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
