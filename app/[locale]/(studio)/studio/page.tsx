import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NextSeminar } from "@/components/kinds/seminar/next-seminar";
import { PageHeader } from "@/components/layout/page-header";
import { BecomeHost } from "@/components/studio/become-host";
import { OnboardingNotice } from "@/components/studio/onboarding-notice";
import { PayoutNotice } from "@/components/studio/payout-notice";
import { SeminarRows } from "@/components/studio/seminar-rows";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findNextOwn, listOwnSeminars } from "@/lib/catalogue/seminars/queries";
import { groupOwn } from "@/lib/catalogue/seminars/rules";
import { countFollowers } from "@/lib/community/follows/queries";
import { findOnboarding } from "@/lib/community/hosts/onboarding-queries";
import { findPayoutStatus } from "@/lib/people/payouts/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage } from "@/lib/system/web/read-page";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "studio" });
  return { title: t("title") };
}

export default async function StudioPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/studio");
  if (actor.role === "member") return <BecomeHost locale={locale} />;

  const t = await getTranslations({ locale, namespace: "studio" });
  const [{ page, pager }, next, payouts, onboarding, followers] = await Promise.all([
    readPage({
      path: localePath(locale, "/studio"),
      searchParams,
      read: (cursor) => listOwnSeminars(actor, { limit: 50, cursor }),
    }),
    findNextOwn(actor),
    findPayoutStatus(actor),
    findOnboarding(actor),
    countFollowers(actor),
  ]);
  const follows = await getTranslations({ locale, namespace: "follows" });
  const { drafts, upcoming, past } = groupOwn(page.items, next, new Date());
  const create = (
    <ButtonLink href={localePath(locale, "/studio/seminars/new")}>{t("new_seminar")}</ButtonLink>
  );
  const toCourses = (
    <ButtonLink href={localePath(locale, "/studio/courses")} variant="secondary">
      {t("courses")}
    </ButtonLink>
  );
  const toServices = (
    <ButtonLink href={localePath(locale, "/studio/services")} variant="secondary">
      {t("services")}
    </ButtonLink>
  );
  const toSales = (
    <ButtonLink href={localePath(locale, "/studio/sales")} variant="secondary">
      {t("sales")}
    </ButtonLink>
  );
  const toPayouts = (
    <ButtonLink href={localePath(locale, "/studio/payouts")} variant="secondary">
      {t("payouts")}
    </ButtonLink>
  );
  const toCoupons = (
    <ButtonLink href={localePath(locale, "/studio/coupons")} variant="secondary">
      {t("coupons")}
    </ButtonLink>
  );
  const toReviews = (
    <ButtonLink href={localePath(locale, "/studio/reviews")} variant="secondary">
      {t("reviews")}
    </ButtonLink>
  );
  const toSeller = (
    <ButtonLink href={localePath(locale, "/studio/seller")} variant="secondary">
      {t("seller_short")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        actions={
          <>
            {toCourses}
            {toServices}
            {toReviews}
            {toSeller}
            {toCoupons}
            {toSales}
            {toPayouts}
            {create}
          </>
        }
        lead={`${t("lead", { name: actor.displayName })} ${follows("followers", { count: followers })}.`}
        title={t("title")}
      />
      <div className="mb-6 grid gap-4 empty:hidden">
        <OnboardingNotice locale={locale} state={onboarding} />
        <PayoutNotice locale={locale} state={payouts.state} />
      </div>
      {next && !pager.firstHref && <NextSeminar locale={locale} seminar={next} />}
      {!next && !pager.firstHref && (
        <EmptyState action={create} title={t("empty_title")}>
          {t("empty_text")}
        </EmptyState>
      )}
      <SeminarRows locale={locale} seminars={drafts} title={t("drafts")} />
      <SeminarRows locale={locale} seminars={upcoming} title={t("upcoming")} />
      <SeminarRows locale={locale} seminars={past} title={t("past")} />
      <ListPager pager={pager} />
    </>
  );
}
