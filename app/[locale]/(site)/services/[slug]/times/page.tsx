import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FreeTimes } from "@/components/kinds/service/free-times";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findService } from "@/lib/catalogue/services/queries";
import { spanFrom } from "@/lib/catalogue/services/schema";
import { findFreeSpan } from "@/lib/catalogue/services/span-queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

const visitor = { actor: null };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "services" });
  return pageMetadata({ locale, path: `/services/${slug}/times`, title: t("slots_title"), isListed: false });
}

/** The free slots for which the service's cached page has no room. */
export default async function ServiceTimesPage({ params, searchParams }: Props) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const from = spanFrom.parse((await searchParams).from);
  const [service, span] = await notFoundOnMissing(
    Promise.all([findService(visitor, { id: slug }), findFreeSpan(visitor, { id: slug, from })]),
  );
  const t = await getTranslations({ locale, namespace: "services" });
  const path = localePath(locale, `/services/${service.slug}`);
  return (
    <Page>
      <PageHeader
        actions={
          <ButtonLink href={path} prefetch={false} variant="secondary">
            {t("about")}
          </ButtonLink>
        }
        title={service.title}
      />
      <FreeTimes
        hrefFrom={(date) => `${path}/times?from=${date}`}
        locale={locale}
        service={service}
        span={span}
      />
    </Page>
  );
}
