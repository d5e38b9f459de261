import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ReviewEntry } from "@/components/offers/review-entry";
import { AnswerForm } from "@/components/studio/answer-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { BadCursor } from "@/lib/base/platform/errors";
import { listHostReviews } from "@/lib/community/reviews/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { answer } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "reviews" });
  return { title: t("title") };
}

/** The reviews of a host's offers, and the host's replies. */
export default async function StudioReviewsPage({ params, searchParams }: Props) {
  const [locale, { cursor }] = [await pageLocale(params), await searchParams];
  const actor = await requireActor(locale, "/studio/reviews");
  const studio = localePath(locale, "/studio/reviews");
  if (actor.role === "member" || Array.isArray(cursor)) redirect(localePath(locale, "/studio"));
  const [t, { reviews }, page] = await Promise.all([
    getTranslations({ locale, namespace: "reviews" }),
    getMessages({ locale }),
    listHostReviews(actor.id, { limit: 20, cursor }).catch((error) => {
      if (error instanceof BadCursor) redirect(studio);
      throw error;
    }),
  ]);
  const { average, count } = page.rating;
  return (
    <div className="max-w-[44rem]">
      <PageHeader {...(average !== null && { lead: t("rating", { average, count }) })} title={t("title")} />
      {page.items.length === 0 && <EmptyState title={t("none_title")}>{t("none_text")}</EmptyState>}
      <NextIntlClientProvider locale={locale} messages={{ reviews }}>
        <ul className="grid gap-10">
          {page.items.map((review) => (
            <li className="grid gap-4 border-line border-b pb-8" key={review.id}>
              <ReviewEntry hasOffer hostName={actor.displayName} locale={locale} review={review} />
              <details>
                <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
                  {t(review.answer ? "change_answer" : "answer")}
                </summary>
                <div className="mt-3">
                  <AnswerForm
                    action={answer}
                    answer={review.answer?.text ?? ""}
                    id={review.id}
                    version={review.answer_version}
                  />
                </div>
              </details>
            </li>
          ))}
        </ul>
      </NextIntlClientProvider>
      <Pager
        label={t("pages")}
        nextLabel={t("older")}
        {...(page.next_cursor && { nextHref: `${studio}?cursor=${page.next_cursor}` })}
        {...(cursor && { firstHref: studio, firstLabel: t("newest") })}
      />
    </div>
  );
}
