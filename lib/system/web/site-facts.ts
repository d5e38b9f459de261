import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { findCompany } from "@/lib/base/platform/company";
import { env } from "@/lib/base/platform/env";

/** Returns the root of one language's pages, e.g. `https://aveli.example/en`. */
export function baseOf(locale: Locale): string {
  return env().APP_URL + localePath(locale, "");
}

const idOfCompany = () => `${env().APP_URL}/#organization`;

/** Returns the operator as a schema.org Organization. */
export function toOrganization(): Record<string, unknown> {
  const company = findCompany();
  return {
    "@type": "Organization",
    "@id": idOfCompany(),
    name: "Aveli",
    url: `${env().APP_URL}/`,
    logo: `${env().APP_URL}/icons/icon-512.png`,
    ...(company && {
      legalName: company.name,
      identifier: company.orgNumber,
      address: company.address,
      email: company.email,
    }),
  };
}

/** Returns Aveli in one language as a schema.org WebSite with search. */
export function toWebSite(locale: Locale): Record<string, unknown> {
  const base = baseOf(locale);
  return {
    "@type": "WebSite",
    name: "Aveli",
    url: `${base}/`,
    inLanguage: locale,
    publisher: { "@id": idOfCompany() },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${base}/explore?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}
