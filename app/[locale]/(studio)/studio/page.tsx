import type { Metadata } from "next";
import { useTranslations } from "next-intl";
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
import type { Locale } from "@/lib/base/i18n/locales";
import { kindRules } from "@/lib/catalogue/kinds/rules";
import { type OfferKind, offerKinds, tableOf } from "@/lib/catalogue/offers/kind";
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

/** What has a date stands on this page. */
const listedElsewhere = offerKinds.filter((kind) => !kindRules[kind].isDated);

/** The host's other pages, by the words of their links. */
const elsewhere = [
  ["reviews", "reviews"],
  ["seller_short", "seller"],
  ["coupons", "coupons"],
  ["sales", "sales"],
  ["payouts", "payouts"],
] as const;

function KindLink({ kind, locale }: { kind: OfferKind; locale: Locale }) {
  const t = useTranslations(tableOf(kind));
  return (
    <ButtonLink href={localePath(locale, `/studio/${tableOf(kind)}`)} variant="secondary">
      {t("title")}
    </ButtonLink>
  );
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
  const seminars = await getTranslations({ locale, namespace: "seminars" });
  const { drafts, upcoming, past } = groupOwn(page.items, next, new Date());
  const create = (
    <ButtonLink href={localePath(locale, "/studio/seminars/new")}>{seminars("studio_new")}</ButtonLink>
  );
  return (
    <>
      <PageHeader
        actions={
          <>
            {listedElsewhere.map((kind) => (
              <KindLink key={kind} kind={kind} locale={locale} />
            ))}
            {elsewhere.map(([word, page]) => (
              <ButtonLink href={localePath(locale, `/studio/${page}`)} key={page} variant="secondary">
                {t(word)}
              </ButtonLink>
            ))}
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
