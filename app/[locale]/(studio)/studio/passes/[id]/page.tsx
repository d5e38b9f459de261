import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PassDates } from "@/components/kinds/pass/pass-dates";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { BuyersCard } from "@/components/studio/buyers-card";
import { CoverSection } from "@/components/studio/cover-section";
import { PassForm } from "@/components/studio/pass-form";
import { PassSteps } from "@/components/studio/pass-steps";
import { PayoutNotice } from "@/components/studio/payout-notice";
import { Badge } from "@/components/ui/badge";
import { toPassForm } from "@/lib/catalogue/passes/form-schema";
import { countBuyers } from "@/lib/commerce/buyers/queries";
import { findPayoutStatus } from "@/lib/people/payouts/queries";
import { dropCover, saveCover } from "../../cover-actions";
import { archive, duplicate, publish, update } from "../actions";
import { type PassProps, requireOwnPass } from "../own-pass";

export async function generateMetadata(props: PassProps): Promise<Metadata> {
  const { pass } = await requireOwnPass(props);
  return { title: pass.title };
}

export default async function StudioPassPage(props: PassProps) {
  const { locale, actor, pass } = await requireOwnPass(props);
  const t = await getTranslations({ locale, namespace: "passes" });
  const isDraft = pass.status === "draft";
  const payouts = isDraft && pass.price_amount > 0 ? await findPayoutStatus(actor) : null;
  const buyers = await countBuyers("pass", pass.id);
  return (
    <TwoColumn
      aside={
        <div className="grid gap-6">
          {payouts && <PayoutNotice locale={locale} state={payouts.state} />}
          <PassSteps actions={{ publish, archive, duplicate }} locale={locale} pass={pass} />
          {!isDraft && <BuyersCard count={buyers} id={pass.id} kind="pass" locale={locale} />}
        </div>
      }
      lead={
        <>
          <Badge>{t(`status_${pass.status}`)}</Badge>
          <div className="mt-3">
            <PageHeader title={pass.title} />
          </div>
        </>
      }
    >
      <div className="grid gap-14">
        <section aria-labelledby="dates">
          <h2 className="font-serif text-heading" id="dates">
            {t("dates_title")}
          </h2>
          <PassDates dates={pass.dates} locale={locale} />
        </section>
        {pass.status !== "archived" && (
          <>
            <section aria-labelledby="facts">
              <h2 className="mb-4 font-serif text-heading" id="facts">
                {t("facts")}
              </h2>
              <PassForm
                action={update}
                id={pass.id}
                initial={toPassForm(pass)}
                submitLabel={t("save")}
                version={pass.version}
              />
            </section>
            <CoverSection actions={{ save: saveCover, remove: dropCover }} item={pass} kind="pass" />
          </>
        )}
      </div>
    </TwoColumn>
  );
}
