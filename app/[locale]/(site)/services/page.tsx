import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ServiceCard } from "@/components/kinds/service/service-card";
import { JsonLdList } from "@/components/offers/json-ld";
import { Shelf } from "@/components/public/shelf";
import { listOffersInput } from "@/lib/catalogue/offers/schema";
import { listServices } from "@/lib/catalogue/services/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { readPublic } from "@/lib/system/web/public-pages";
import { baseOf } from "@/lib/system/web/site-facts";

type Props = { params: Promise<{ locale: string }> };

export const revalidate = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "services" });
  return pageMetadata({ locale, path: "/services", title: t("title"), description: t("lead") });
}

export default async function ServicesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { data, isDatabaseAway } = await readPublic("services", () =>
    listServices(null, listOffersInput.parse({})),
  );
  return (
    <>
      <Shelf
        card={(service) => <ServiceCard service={service} key={service.id} locale={locale} />}
        isDatabaseAway={isDatabaseAway}
        kind="service"
        locale={locale}
        page={data}
      />
      <JsonLdList base={baseOf(locale)} items={data?.items} />
    </>
  );
}
