import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/forms/action-button";
import { SeminarWhen } from "@/components/kinds/seminar/seminar-when";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findWaitlistPlace, listSeatOffers } from "@/lib/catalogue/seminars/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { requireActor } from "@/lib/system/web/require-actor";
import { readOffer } from "../../../read-offer";
import { join, leave } from "./actions";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "seminars" });
  const title = t("join_waitlist");
  return pageMetadata({ locale, path: `/seminars/${slug}/waitlist`, title, isListed: false });
}

export default async function WaitlistPage({ params }: Props) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const path = `/seminars/${slug}`;
  const actor = await requireActor(locale, `${path}/waitlist`);
  const { data: seminar } = await readOffer("seminar", slug);
  if (!seminar) return null;

  const t = await getTranslations({ locale, namespace: "seminars" });
  const [place, offers] = await Promise.all([findWaitlistPlace(actor, seminar), listSeatOffers(actor)]);
  const offer = offers.find(({ seminar_id }) => seminar_id === seminar.id);
  const fields = { id: seminar.id, slug: seminar.slug };
  return (
    <Page width="form">
      <PageHeader lead={<SeminarWhen locale={locale} seminar={seminar} />} title={seminar.title} />
      {offer ? (
        <div className="grid gap-6">
          <p className="text-lg" role="status">
            {t.rich("waitlist_yours", { until: () => <DateTime locale={locale} value={offer.expires_at} /> })}
          </p>
          <ButtonLink href={localePath(locale, `/orders/${offer.order_id}`)}>
            {t("waitlist_yours_action")}
          </ButtonLink>
          <ActionButton action={leave} fields={fields} variant="secondary">
            {t("decline_offer")}
          </ActionButton>
        </div>
      ) : place ? (
        <div className="grid gap-6">
          <p className="text-lg" role="status">
            {t("waitlist_place", { position: place.position })}
          </p>
          <p className="text-ink-soft">{t("waitlist_how")}</p>
          <ActionButton action={leave} fields={fields} variant="secondary">
            {t("leave_waitlist")}
          </ActionButton>
        </div>
      ) : (
        <div className="grid gap-6">
          <p className="text-ink-soft">{t("waitlist_how")}</p>
          <ActionButton action={join} fields={fields}>
            {t("join_waitlist")}
          </ActionButton>
        </div>
      )}
      <ButtonLink className="mt-4 w-full" href={localePath(locale, path)} variant="quiet">
        {t("back_to_seminar")}
      </ButtonLink>
    </Page>
  );
}
