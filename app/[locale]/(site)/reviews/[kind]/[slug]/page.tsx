import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { ReviewSection } from "@/components/offers/review-section";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findReviewed, listHostReviews, listReviews } from "@/lib/community/reviews/queries";
import { reviewedPath, reviewsPath } from "@/lib/community/reviews/rules";
import { reviewedInput } from "@/lib/community/reviews/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { readPage, type SearchParams } from "@/lib/system/web/read-page";

type Props = {
  params: Promise<{ locale: string; kind: string; slug: string }>;
  searchParams: SearchParams;
};

const limit = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { kind, slug }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "reviews" });
  return pageMetadata({ locale, path: `/reviews/${kind}/${slug}`, title: t("title"), isListed: false });
}

/** All reviews, beyond those for which the cached public page has room. */
export default async function ReviewsPage({ params, searchParams }: Props) {
  const [locale, { kind, slug }] = [await pageLocale(params), await params];
  const of = reviewedInput.safeParse({ kind, slug }).data ?? notFound();
  const { id, title, hostName } = await notFoundOnMissing(findReviewed(of));
  const { page, pager } = await readPage({
    path: localePath(locale, reviewsPath(of)),
    searchParams,
    read: (cursor) =>
      of.kind === "host"
        ? listHostReviews(id, { limit, cursor })
        : listReviews(of.kind)({ actor: null }, { id, limit, cursor }),
  });
  const t = await getTranslations({ locale, namespace: "reviews" });
  return (
    <Page>
      <PageHeader
        actions={
          <ButtonLink href={localePath(locale, reviewedPath(of))} prefetch={false} variant="secondary">
            {t("to_item")}
          </ButtonLink>
        }
        title={title}
      />
      {page.rating.count === 0 && <EmptyState title={t("none_title")}>{t("none_visitors")}</EmptyState>}
      <ReviewSection hostName={hostName} locale={locale} of={of} pager={pager} reviews={page} />
    </Page>
  );
}
