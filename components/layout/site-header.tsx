import { useTranslations } from "next-intl";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { AccountCorner } from "./account-corner";
import { Brand } from "./brand";
import { NavLink } from "./nav-link";
import { useTabs } from "./tabs";

/** On a phone the catalogues stand in a row of their own: nothing hides behind a menu. */
export function SiteHeader({ locale }: { locale: Locale }) {
  const t = useTranslations("common");
  const tabs = useTabs(locale);
  const catalogues = [
    { path: "/explore", label: t("nav_explore") },
    { path: "/seminars", label: t("nav_seminars") },
    { path: "/courses", label: t("nav_courses") },
    { path: "/services", label: t("nav_services") },
  ];
  return (
    <header className="border-line border-b bg-paper pt-[env(safe-area-inset-top,0px)]">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 px-5 pt-2 sm:px-8 md:py-3">
        <Brand locale={locale} />
        <div className="order-2 ml-auto flex items-center gap-1 md:order-3">
          <AccountCorner
            home={{ href: localePath(locale, "/home"), label: t("nav_home") }}
            profile={{ href: localePath(locale, "/profile"), label: t("nav_profile") }}
            signIn={{ href: localePath(locale, "/login"), label: t("sign_in") }}
            tabs={tabs}
          />
        </div>
        <nav
          aria-label={t("nav_label")}
          className="order-3 -mx-2 w-full max-[22rem]:-mx-1 min-[27rem]:-mx-3 md:order-2 md:mx-0 md:w-auto"
        >
          <ul className="flex flex-wrap">
            {catalogues.map(({ path, label }) => (
              <li key={path}>
                <NavLink
                  className="inline-flex min-h-tap items-center border-transparent border-b-2 px-2 font-semibold text-ink-soft max-[22rem]:px-1 max-[24rem]:text-sm max-[27rem]:text-base min-[27rem]:px-3 md:px-2 lg:px-3 hover:text-ink aria-[current]:border-accent-ink aria-[current]:text-ink"
                  href={localePath(locale, path)}
                >
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
