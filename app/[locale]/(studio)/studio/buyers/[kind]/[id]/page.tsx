import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { BuyerList } from "@/components/studio/buyer-list";
import { ButtonLink } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { findOwnOffer, listBuyers } from "@/lib/commerce/buyers/queries";
import { listBuyersInput } from "@/lib/commerce/buyers/schema";
import { studioPath } from "@/lib/community/messages/rules";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = {
  params: Promise<{ locale: string; kind: string; id: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "buyers" });
  return { title: t("title") };
}

export default async function BuyersPage({ params, searchParams }: Props) {
  const [locale, { kind: asked, id }, { cursor }] = [
    await pageLocale(params),
    await params,
    await searchParams,
  ];
  const kind = offerKinds.find((known) => known === asked);
  const input = listBuyersInput.safeParse({ id, limit: 50, cursor });
  if (!kind || !input.success) notFound();
  const here = `/studio/buyers/${kind}/${id}`;
  const actor = await requireActor(locale, here);
  const [t, { title }, { items, next_cursor }] = await Promise.all([
    getTranslations({ locale, namespace: "buyers" }),
    notFoundOnMissing(findOwnOffer(actor, kind, id)),
    notFoundOnMissing(listBuyers(kind)(actor, input.data)),
  ]);
  return (
    <div className="max-w-[44rem]">
      <PageHeader
        actions={
          <>
            <ButtonLink href={localePath(locale, studioPath(kind, id))} variant="secondary">
              {title}
            </ButtonLink>
            {items.length > 0 && (
              <a
                className="inline-flex min-h-tap items-center px-4 font-semibold text-accent-ink underline-offset-4 hover:underline"
                download
                href={`/api/${kind}s/${id}/buyers/csv`}
              >
                {t("csv")}
              </a>
            )}
          </>
        }
        lead={t("lead")}
        title={t(kind)}
      />
      {items.length > 0 ? (
        <BuyerList buyers={items} locale={locale} />
      ) : (
        <p className="text-ink-soft">{t("none")}</p>
      )}
      <Pager
        label={t("title")}
        nextHref={
          next_cursor
            ? localePath(locale, `${here}?${new URLSearchParams({ cursor: next_cursor })}`)
            : undefined
        }
        nextLabel={t("next")}
      />
    </div>
  );
}
