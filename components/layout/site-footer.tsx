import Link from "next/link";
import { useTranslations } from "next-intl";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";

interface Company {
  name: string;
  orgNumber?: string | undefined;
  address?: string | undefined;
  email?: string | undefined;
}

type Props = {
  locale: Locale;
  /** The operator, if configured. */
  company: Company | null;
};

export function SiteFooter({ locale, company }: Props) {
  const t = useTranslations("site");
  const common = useTranslations("common");
  const groups = [
    {
      title: t("footer_discover"),
      links: [
        { path: "/explore", label: common("nav_explore") },
        { path: "/seminars", label: common("nav_seminars") },
        { path: "/courses", label: common("nav_courses") },
        { path: "/services", label: common("nav_services") },
      ],
    },
    {
      title: t("footer_yours"),
      links: [
        { path: "/orders", label: t("footer_orders") },
        { path: "/withdraw", label: t("footer_withdraw") },
        { path: "/terms", label: t("footer_terms") },
      ],
    },
    {
      title: t("footer_about"),
      links: [
        { path: "/privacy", label: t("footer_privacy") },
        { path: "/gdpr", label: t("footer_gdpr") },
        { path: "/accessibility", label: t("footer_accessibility") },
        { path: "/contact", label: t("footer_contact") },
      ],
    },
  ];
  return (
    <footer className="mt-24 border-line border-t bg-sunken">
      <div className="mx-auto grid max-w-page gap-10 px-5 py-12 sm:px-8 lg:grid-cols-[1.2fr_2fr]">
        <div className="grid content-start gap-2">
          <Brand locale={locale} />
          <p className="text-ink-soft">{t("footer_tagline")}</p>
          {company && <CompanyAddress company={company} orgNumber={t("footer_org_number")} />}
          <LanguageSwitch label={t("language_label")} locale={locale} />
        </div>
        <div className="grid grid-cols-2 gap-8 sm:grid-cols-3">
          {groups.map(({ title, links }) => (
            <div key={title}>
              <h2 className="font-semibold text-ink-faint text-sm">{title}</h2>
              <ul className="mt-1">
                {links.map(({ path, label }) => (
                  <li key={path}>
                    <Link
                      className="inline-flex min-h-tap items-center hover:text-accent-ink hover:underline hover:underline-offset-4"
                      href={localePath(locale, path)}
                      prefetch={false}
                    >
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <p className="text-sm lg:col-span-2">
          <Link
            className="inline-flex min-h-tap items-center text-ink-faint hover:text-accent-ink hover:underline hover:underline-offset-4"
            href={localePath(locale, "/cookies")}
            prefetch={false}
          >
            {t("footer_cookies")}
          </Link>
        </p>
      </div>
    </footer>
  );
}

function CompanyAddress({ company, orgNumber }: { company: Company; orgNumber: string }) {
  return (
    <address className="grid gap-0.5 break-words text-ink-faint text-sm not-italic">
      <span>{company.name}</span>
      {company.orgNumber && <span>{`${orgNumber} ${company.orgNumber}`}</span>}
      {company.address && <span>{company.address}</span>}
      {company.email && (
        <a
          className="inline-flex min-h-tap items-center hover:text-accent-ink hover:underline hover:underline-offset-4"
          href={`mailto:${company.email}`}
        >
          {company.email}
        </a>
      )}
    </address>
  );
}
