import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { OfferRows } from "@/components/studio/offer-rows";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { listings } from "@/lib/catalogue/kinds/registry";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage, type SearchParams } from "@/lib/system/web/read-page";
import { requireHost } from "./require-host";

export type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

/** What one kind has on the page in its own way. */
interface Own {
  /** Reads what stands below the list. */
  readBelow?: (actor: Actor, locale: Locale) => Promise<React.ReactNode>;
  /** Where one is begun, if there is no page for a new one: its path and the word for it. */
  begunAt?: { path: string; word: "to_studio" };
}

export function offerListMetadata(kind: OfferKind) {
  return async ({ params }: Props): Promise<Metadata> => {
    const t = await getTranslations({ locale: await pageLocale(params), namespace: tableOf(kind) });
    return { title: t("title") };
  };
}

/** All of a host's offers of a kind. */
export async function OfferListPage<K extends OfferKind>({
  kind,
  params,
  searchParams,
  readBelow,
  begunAt,
}: Props & Own & { kind: K }) {
  const home = `/studio/${tableOf(kind)}`;
  const { locale, actor } = await requireHost(params, home);
  const t = await getTranslations({ locale, namespace: tableOf<OfferKind>(kind) });
  const [{ page, pager }, below] = await Promise.all([
    readPage({
      path: localePath(locale, home),
      searchParams,
      read: (cursor) => listings[kind].listOwn(actor, { limit: 50, cursor }),
    }),
    readBelow?.(actor, locale),
  ]);
  const create = begunAt ? (
    <ButtonLink href={localePath(locale, begunAt.path)} variant="secondary">
      {t(begunAt.word)}
    </ButtonLink>
  ) : (
    <ButtonLink href={localePath(locale, `${home}/new`)}>{t("studio_new")}</ButtonLink>
  );
  const hasSome = page.items.length > 0;
  return (
    <>
      <PageHeader
        actions={hasSome && !begunAt ? create : undefined}
        lead={t("studio_lead")}
        title={t("title")}
      />
      {hasSome ? (
        <>
          <OfferRows kind={kind} locale={locale} offers={page.items} />
          <ListPager pager={pager} />
          {below}
        </>
      ) : (
        <EmptyState action={create} title={t("studio_empty_title")}>
          {t("studio_empty_text")}
        </EmptyState>
      )}
    </>
  );
}
