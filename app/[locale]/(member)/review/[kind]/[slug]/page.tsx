import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { OwnReview } from "@/components/member/own-review";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { findReviewEligibility } from "@/lib/community/reviews/queries";
import { reviewedPath } from "@/lib/community/reviews/rules";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { change, remove, write } from "../../../review-actions";

type Props = { params: Promise<{ locale: string; kind: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "reviews" });
  return { title: t("write_title") };
}

export default async function ReviewPage({ params }: Props) {
  const [locale, { kind: given, slug }] = [await pageLocale(params), await params];
  const kind = offerKinds.find((known) => known === given) ?? notFound();
  const actor = await requireActor(locale, `/review/${kind}/${slug}`);
  const { item, host, mayReview, own } = await notFoundOnMissing(findReviewEligibility(actor, kind, slug));
  const [t, { reviews }] = await Promise.all([
    getTranslations({ locale, namespace: "reviews" }),
    getMessages({ locale }),
  ]);
  const back = (
    <ButtonLink href={localePath(locale, reviewedPath(item))} prefetch={false} variant="secondary">
      {t("to_item")}
    </ButtonLink>
  );
  return (
    <div className="max-w-[44rem]">
      <PageHeader lead={host.display_name} title={item.title} />
      {mayReview || own ? (
        <NextIntlClientProvider locale={locale} messages={{ reviews }}>
          <OwnReview
            actions={{ write, change, remove }}
            hostName={host.display_name}
            offer={item}
            locale={locale}
            own={own}
          />
        </NextIntlClientProvider>
      ) : (
        <EmptyState action={back} title={t("not_yet_title")}>
          {t(`not_yet_${kind}`)}
        </EmptyState>
      )}
    </div>
  );
}
