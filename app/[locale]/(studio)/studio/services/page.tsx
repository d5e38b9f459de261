import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { BookingRows } from "@/components/studio/booking-rows";
import { ServiceRows } from "@/components/studio/service-rows";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listOwnServices } from "@/lib/catalogue/services/queries";
import { listComingBookings } from "@/lib/catalogue/services/studio-queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage } from "@/lib/system/web/read-page";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "studio" });
  return { title: t("services") };
}

export default async function StudioServicesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/studio/services");
  if (actor.role === "member") redirect(localePath(locale, "/studio"));

  const t = await getTranslations({ locale, namespace: "studio" });
  const [{ page, pager }, coming] = await Promise.all([
    readPage({
      path: localePath(locale, "/studio/services"),
      searchParams,
      read: (cursor) => listOwnServices(actor, { limit: 50, cursor }),
    }),
    listComingBookings(actor, new Date()),
  ]);
  const create = (
    <ButtonLink href={localePath(locale, "/studio/services/new")}>{t("new_service")}</ButtonLink>
  );
  return (
    <>
      <PageHeader
        actions={page.items.length > 0 ? create : undefined}
        lead={t("services_lead")}
        title={t("services")}
      />
      {page.items.length > 0 ? (
        <>
          <ServiceRows locale={locale} services={page.items} />
          <ListPager pager={pager} />
          <section className="mt-12">
            <h2 className="mb-3 font-serif text-heading">{t("bookings_title")}</h2>
            <BookingRows locale={locale} {...coming} />
          </section>
        </>
      ) : (
        <EmptyState action={create} title={t("services_empty_title")}>
          {t("services_empty_text")}
        </EmptyState>
      )}
    </>
  );
}
