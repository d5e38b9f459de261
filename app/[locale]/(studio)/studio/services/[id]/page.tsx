import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/forms/action-button";
import { ServiceForm } from "@/components/kinds/service/service-form";
import { HoursForm } from "@/components/studio/hours-form";
import { OfferBadge } from "@/components/studio/offer-badge";
import { QuestionsForm } from "@/components/studio/questions-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import { toAvailabilityForm, toQuestionsForm, toServiceForm } from "@/lib/catalogue/services/form-schema";
import { findAvailability } from "@/lib/catalogue/services/queries";
import { listQuestions } from "@/lib/catalogue/services/question-queries";
import { mostQuestions } from "@/lib/catalogue/services/schema";
import { findAddress } from "@/lib/catalogue/services/studio-queries";
import { findProfile } from "@/lib/people/identity/queries";
import { type OwnOfferProps, ownOfferMetadata } from "../../own-offer";
import { type Own, OwnOfferPage } from "../../own-offer-page";
import { archive, duplicate, publish, saveHours, saveQuestions, update } from "../actions";

export const generateMetadata = ownOfferMetadata("service");

export default function StudioServicePage(props: OwnOfferProps) {
  return <OwnOfferPage {...props} kind="service" readParts={readParts} />;
}

async function readParts({ locale, actor, offer: service, cover }: Own<"service">) {
  const t = await getTranslations({ locale, namespace: "studio" });
  const [availability, asked, address, profile] = await Promise.all([
    findAvailability(actor, service),
    listQuestions(service.id),
    findAddress(actor, service),
    findProfile(actor),
  ]);
  const fields = { id: service.id };
  const isDraft = service.status === "draft";
  return {
    badge: <OfferBadge offer={service} />,
    steps: (
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
    ),
    main: service.status !== "archived" && (
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
        {cover}
      </div>
    ),
  };
}
