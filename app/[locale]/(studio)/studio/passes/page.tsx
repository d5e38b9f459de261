import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { PassRows } from "@/components/studio/pass-rows";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listOwnPasses } from "@/lib/catalogue/passes/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage } from "@/lib/system/web/read-page";
import { requireTeacher } from "./own-pass";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "passes" });
  return { title: t("title") };
}

/** A pass is begun at one of the dates of its series. */
export default async function StudioPassesPage(props: Props) {
  const { locale, actor } = await requireTeacher(props);
  const t = await getTranslations({ locale, namespace: "passes" });
  const { page, pager } = await readPage({
    path: localePath(locale, "/studio/passes"),
    searchParams: props.searchParams,
    read: (cursor) => listOwnPasses(actor, { limit: 50, cursor }),
  });
  const toSeminars = (
    <ButtonLink href={localePath(locale, "/studio")} variant="secondary">
      {t("to_studio")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader lead={t("studio_lead")} title={t("title")} />
      {page.items.length > 0 ? (
        <>
          <PassRows locale={locale} passes={page.items} />
          <ListPager pager={pager} />
        </>
      ) : (
        <EmptyState action={toSeminars} title={t("studio_empty_title")}>
          {t("studio_empty_text")}
        </EmptyState>
      )}
    </>
  );
}
