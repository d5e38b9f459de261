import { useTranslations } from "next-intl";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { Brand } from "./brand";
import { NavLink } from "./nav-link";
import { TabBar } from "./tab-bar";
import { useTabs } from "./tabs";

type AppShellProps = {
  locale: Locale;
  isHost?: boolean;
  isAdmin?: boolean;
  /** Shown at the far end of the header: the bell, signing out. */
  corner?: React.ReactNode;
  children: React.ReactNode;
};

/** The frame of every signed-in page: a header on wide screens, a tab bar on a phone. */
export function AppShell({ locale, isHost = false, isAdmin = false, corner, children }: AppShellProps) {
  const t = useTranslations("common");
  const tabs = useTabs(locale);
  const links = [
    { path: "/home", label: t("nav_home") },
    { path: "/explore", label: t("nav_explore") },
    { path: "/orders", label: t("nav_mine") },
    { path: "/profile", label: t("nav_profile") },
    ...(isHost ? [{ path: "/studio", label: t("nav_studio") }] : []),
    ...(isAdmin ? [{ path: "/admin", label: t("nav_admin") }] : []),
  ];
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-line border-b pt-[env(safe-area-inset-top,0px)]">
        <div className="mx-auto flex max-w-page items-center gap-8 px-5 py-2 sm:px-8 md:py-3">
          <Brand locale={locale} path="/home" />
          <nav aria-label={t("nav_label")} className="max-md:hidden">
            <ul className="flex">
              {links.map(({ path, label }) => (
                <li key={path}>
                  <NavLink
                    className="inline-flex min-h-tap items-center border-transparent border-b-2 px-3 font-semibold text-ink-soft hover:text-ink aria-[current]:border-accent-ink aria-[current]:text-ink"
                    href={localePath(locale, path)}
                  >
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto flex items-center gap-2">{corner}</div>
        </div>
      </header>
      <main className="mx-auto w-full max-w-page flex-1 px-5 py-8 sm:px-8 md:py-12" id="main">
        {children}
      </main>
      <TabBar {...tabs} isHost={isHost} />
    </div>
  );
}
