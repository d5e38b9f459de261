import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/forms/action-button";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { BuyersCard } from "@/components/studio/buyers-card";
import { CoverSection } from "@/components/studio/cover-section";
import { HoursForm } from "@/components/studio/hours-form";
import { PayoutNotice } from "@/components/studio/payout-notice";
import { QuestionsForm } from "@/components/studio/questions-form";
import { ServiceForm } from "@/components/studio/service-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import { toAvailabilityForm, toQuestionsForm, toServiceForm } from "@/lib/catalogue/services/form-schema";
import { findAvailability } from "@/lib/catalogue/services/queries";
import { listQuestions } from "@/lib/catalogue/services/question-queries";
import { mostQuestions } from "@/lib/catalogue/services/schema";
import { findAddress } from "@/lib/catalogue/services/studio-queries";
import { countBuyers } from "@/lib/commerce/buyers/queries";
import { findProfile } from "@/lib/people/identity/queries";
import { findPayoutStatus } from "@/lib/people/payouts/queries";
import { dropCover, saveCover } from "../../cover-actions";
import { archive, duplicate, publish, saveHours, saveQuestions, update } from "../actions";
import { requireOwnService, type ServiceProps } from "../own-service";

export async function generateMetadata(props: ServiceProps): Promise<Metadata> {
  const { service } = await requireOwnService(props);
  return { title: service.title };
}

export default async function StudioServicePage(props: ServiceProps) {
  const { locale, actor, service } = await requireOwnService(props);
  const t = await getTranslations({ locale, namespace: "studio" });
  const isDraft = service.status === "draft";
  const [availability, asked, address, payouts, profile, buyers] = await Promise.all([
    findAvailability(actor, service),
    listQuestions(service.id),
    findAddress(actor, service),
    isDraft && service.price_amount > 0 ? findPayoutStatus(actor) : null,
    findProfile(actor),
    countBuyers("service", service.id),
  ]);
  const fields = { id: service.id };
  return (
    <TwoColumn
      aside={
        <div className="grid gap-6">
          {payouts && <PayoutNotice locale={locale} state={payouts.state} />}
          <Card className="grid gap-3">
            {isDraft && (
              <>
                <p className="text-ink-soft">
                  {t(availability.weekly_hours.length > 0 ? "service_draft_text" : "service_needs_hours")}
                </p>
                <ActionButton action={publish} fields={fields}>
                  {t("publish")}
                </ActionButton>
                <ButtonLink
                  href={localePath(locale, `/studio/services/${service.id}/preview`)}
                  variant="secondary"
                >
                  {t("preview")}
                </ButtonLink>
              </>
            )}
            {service.status === "published" && (
              <>
                <ButtonLink href={localePath(locale, `/services/${service.slug}`)} variant="secondary">
                  {t("see_page")}
                </ButtonLink>
                <ActionButton action={archive} fields={fields} variant="quiet">
                  {t("service_archive")}
                </ActionButton>
              </>
            )}
            {service.status === "archived" && <p className="text-ink-soft">{t("service_archived_text")}</p>}
            <ActionButton action={duplicate} fields={fields} variant="quiet">
              {t("duplicate")}
            </ActionButton>
          </Card>
          {!isDraft && <BuyersCard count={buyers} id={service.id} kind="service" locale={locale} />}
        </div>
      }
      lead={
        <>
          <Badge>{t(`service_${service.status}`)}</Badge>
          <div className="mt-3">
            <PageHeader title={service.title} />
          </div>
        </>
      }
    >
      {service.status !== "archived" && (
        <div className="grid gap-12">
          <section>
            <h2 className="mb-4 font-serif text-heading">{t("hours_title")}</h2>
            <HoursForm
              action={saveHours}
              id={service.id}
              initial={toAvailabilityForm(availability)}
              version={availability.version}
              zone={profile.time_zone.replace(/_/g, " ")}
            />
          </section>
          <section>
            <h2 className="mb-4 font-serif text-heading">{t("questions_title")}</h2>
            <QuestionsForm
              action={saveQuestions}
              id={service.id}
              initial={toQuestionsForm(asked)}
              version={asked.version}
              room={Math.min(asked.questions.length + 2, mostQuestions)}
            />
          </section>
          <section>
            <h2 className="mb-4 font-serif text-heading">{t("service_text_title")}</h2>
            <ServiceForm
              action={update}
              id={service.id}
              initial={toServiceForm(service, address)}
              submitLabel={t("save")}
              version={service.version}
            />
          </section>
          <CoverSection actions={{ save: saveCover, remove: dropCover }} item={service} kind="service" />
        </div>
      )}
    </TwoColumn>
  );
}
