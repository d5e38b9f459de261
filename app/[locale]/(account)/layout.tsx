import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Brand } from "@/components/layout/brand";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { HeroWindow } from "@/components/public/hero-window";
import { localePath } from "@/lib/base/i18n/locale-path";
import { pageLocale } from "@/lib/system/web/page-locale";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

export const metadata: Metadata = { robots: { index: false } };

export default async function AccountLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const site = await getTranslations({ locale, namespace: "site" });
  const links = [
    { path: "/terms", label: site("footer_terms") },
    { path: "/privacy", label: site("footer_privacy") },
    { path: "/contact", label: site("footer_contact") },
  ];
  return (
    <div className="flex min-h-dvh flex-col pt-[env(safe-area-inset-top,0px)]">
      <header className="mx-auto flex w-full max-w-page items-center justify-between gap-4 px-5 py-2 sm:px-8 md:py-4">
        <Brand locale={locale} />
        <LanguageSwitch label={site("language_label")} locale={locale} />
      </header>
      <div className="mx-auto grid w-full max-w-page flex-1 items-start gap-16 px-5 py-6 sm:px-8 md:py-10 lg:grid-cols-2 lg:items-center">
        <main className="mx-auto w-full max-w-[26rem] lg:mx-0" id="main">
          {children}
        </main>
        <div className="hidden justify-center lg:flex">
          <HeroWindow className="h-auto w-full max-w-[24rem]" />
        </div>
      </div>
      <footer className="mx-auto w-full max-w-page px-5 pt-6 pb-[calc(1.5rem+env(safe-area-inset-bottom,0px))] sm:px-8">
        <ul className="-mx-3 flex flex-wrap text-ink-faint text-sm">
          {links.map(({ path, label }) => (
            <li key={path}>
              <Link
                className="inline-flex min-h-tap items-center px-3 hover:text-ink"
                href={localePath(locale, path)}
                prefetch={false}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </footer>
    </div>
  );
}
