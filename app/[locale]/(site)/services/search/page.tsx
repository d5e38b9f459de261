import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Shelf } from "@/components/catalogue/shelf";
import { ServiceCard } from "@/components/services/service-card";
import { localePath } from "@/lib/i18n/locale-path";
import { BadCursor } from "@/lib/platform/errors";
import { listServices } from "@/lib/services/queries";
import { listServicesInput } from "@/lib/services/schema";
import { pageLocale } from "@/lib/web/page-locale";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "services" });
  return { title: t("search_title"), robots: { index: false } };
}

/** Searching and paging depend on the address, so that the list itself can be made ahead. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const start = localePath(locale, "/services");
  const parsed = listServicesInput.safeParse(await searchParams);
  if (!parsed.success || (!parsed.data.q && !parsed.data.cursor)) redirect(start);
  const page = await listServices(null, parsed.data).catch((error) => {
    if (error instanceof BadCursor) redirect(start);
    throw error;
  });
  return (
    <Shelf
      card={(service) => <ServiceCard service={service} key={service.id} locale={locale} />}
      isLaterPage={parsed.data.cursor !== undefined}
      kind="services"
      locale={locale}
      page={page}
      query={parsed.data.q}
    />
  );
}
