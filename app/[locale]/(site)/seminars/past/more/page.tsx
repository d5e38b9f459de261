import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { JsonLdList } from "@/components/offers/json-ld";
import { SeminarCatalogue } from "@/components/public/seminar-catalogue";
import { localePath } from "@/lib/base/i18n/locale-path";
import { BadCursor } from "@/lib/base/platform/errors";
import { listSeminars } from "@/lib/catalogue/seminars/queries";
import { listSeminarsInput } from "@/lib/catalogue/seminars/schema";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { baseOf } from "@/lib/system/web/site-facts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "seminars" });
  return pageMetadata({
    locale,
    path: "/seminars/past/more",
    title: t("title_past"),
    description: t("lead_past"),
    isListed: false,
  });
}

/**
 * Past seminars are not for sale, so searches do not include them. Their first page is prerendered, the others are not.
 */
export default async function MorePastSeminarsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const start = localePath(locale, "/seminars/past");
  const { cursor } = await searchParams;
  const parsed = listSeminarsInput.safeParse({ when: "past", cursor });
  if (!parsed.success || !parsed.data.cursor) redirect(start);
  const page = await listSeminars(null, parsed.data).catch((error) => {
    if (error instanceof BadCursor) redirect(start);
    throw error;
  });
  return (
    <>
      <SeminarCatalogue isLaterPage kind="seminar" locale={locale} page={page} when="past" />
      <JsonLdList base={baseOf(locale)} items={page.items} />
    </>
  );
}
