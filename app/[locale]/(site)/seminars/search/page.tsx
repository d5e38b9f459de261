import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SeminarCatalogue } from "@/components/seminars/seminar-catalogue";
import { localePath } from "@/lib/i18n/locale-path";
import { BadCursor } from "@/lib/platform/errors";
import { listSeminars } from "@/lib/seminars/queries";
import { listSeminarsInput } from "@/lib/seminars/schema";
import { pageLocale } from "@/lib/web/page-locale";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "seminars" });
  return { title: t("search_title"), robots: { index: false } };
}

/** Searching and paging depend on the address, so that the lists themselves can be made ahead. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const start = localePath(locale, "/seminars");
  const parsed = listSeminarsInput.safeParse(await searchParams);
  if (!parsed.success || (!parsed.data.q && !parsed.data.cursor)) redirect(start);
  const page = await listSeminars(null, parsed.data).catch((error) => {
    if (error instanceof BadCursor) redirect(start);
    throw error;
  });
  return (
    <SeminarCatalogue
      isLaterPage={parsed.data.cursor !== undefined}
      locale={locale}
      page={page}
      query={parsed.data.q}
      when={parsed.data.when}
    />
  );
}
