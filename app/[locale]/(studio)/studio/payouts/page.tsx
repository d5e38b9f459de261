import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { BecomeHost } from "@/components/studio/become-host";
import { PayoutCard } from "@/components/studio/payout-card";
import { PayoutTerms } from "@/components/studio/payout-terms";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findPayoutStatus } from "@/lib/people/payouts/queries";
import { catchUpPayouts } from "@/lib/people/payouts/refresh-account";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { lookInside, onboard } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "payouts" });
  return { title: t("title") };
}

export default async function PayoutsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/studio/payouts");
  if (actor.role === "member") return <BecomeHost locale={locale} />;

  const { from } = await searchParams;
  // A host who returns from the provider may be faster than its event.
  await catchUpPayouts(actor);
  const [t, status] = await Promise.all([
    getTranslations({ locale, namespace: "payouts" }),
    findPayoutStatus(actor),
  ]);
  const toSales = (
    <ButtonLink href={localePath(locale, "/studio/sales")} variant="secondary">
      {t("to_sales")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader actions={toSales} lead={t("lead")} title={t("title")} />
      <div className="grid items-start gap-8 md:grid-cols-[3fr_2fr]">
        <PayoutCard actions={{ onboard, lookInside }} isOldLink={from === "old_link"} status={status} />
        <PayoutTerms feeBp={status.fee_bp} locale={locale} />
      </div>
    </>
  );
}
