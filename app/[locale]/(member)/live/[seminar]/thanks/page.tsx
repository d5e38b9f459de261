import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { cache } from "react";
import { SeminarCard } from "@/components/kinds/seminar/seminar-card";
import { PageHeader } from "@/components/layout/page-header";
import { OwnReview } from "@/components/member/own-review";
import { CardGrid } from "@/components/offers/card-grid";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { Forbidden } from "@/lib/base/platform/errors";
import { findSeminar, listSeminars } from "@/lib/catalogue/seminars/queries";
import { findReviewEligibility } from "@/lib/community/reviews/queries";
import { findLed } from "@/lib/live/rooms/queries";
import type { Actor } from "@/lib/people/identity/actor";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { change, remove, write } from "../../../review-actions";

type Props = { params: Promise<{ locale: string; seminar: string }> };

const readSeminar = cache(async (actor: Actor, slug: string) =>
  notFoundOnMissing(findSeminar({ actor }, { id: slug })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "thanks" });
  return { title: t("title") };
}

/** The page that guests see after a seminar; those who led it are sent on to the summary. */
export default async function ThanksPage({ params }: Props) {
  const [locale, { seminar: slug }] = [await pageLocale(params), await params];
  const actor = await requireActor(locale, `/live/${slug}/thanks`);
  const seminar = await readSeminar(actor, slug);
  const { id, host } = seminar;
  if (await leads(actor, id)) redirect(localePath(locale, `/studio/seminars/${id}/summary`));
  if (seminar.state !== "ended") redirect(localePath(locale, `/live/${slug}`));
  const { own, mayReview } = await findReviewEligibility(actor, "seminar", slug);
  if (!own && !mayReview) redirect(localePath(locale, `/seminars/${slug}`));

  const [t, messages] = await Promise.all([
    getTranslations({ locale, namespace: "thanks" }),
    getMessages({ locale }),
  ]);
  return (
    <>
      <PageHeader lead={seminar.title} title={t("title")} />
      <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <NextIntlClientProvider locale={locale} messages={{ reviews: messages.reviews }}>
          <OwnReview
            actions={{ write, change, remove }}
            hostName={host.display_name}
            offer={seminar}
            locale={locale}
            own={own}
          />
        </NextIntlClientProvider>
        <Card className="grid gap-4 max-lg:order-first">
          <h2 className="font-serif text-heading">{t("replay_title")}</h2>
          {seminar.replay ? (
            <>
              <p className="text-ink-soft">{t("replay_text")}</p>
              <ButtonLink href={localePath(locale, `/live/${slug}/replay`)} prefetch={false}>
                {t("replay_action")}
              </ButtonLink>
            </>
          ) : (
            <p className="text-ink-soft">
              {t(seminar.is_recorded ? "replay_coming" : "replay_maybe", { host: host.display_name })}
            </p>
          )}
        </Card>
      </div>
      <NextSeminars host={host} locale={locale} />
    </>
  );
}

async function NextSeminars({
  host,
  locale,
}: {
  host: { slug: string; display_name: string };
  locale: Locale;
}) {
  const { items } = await listSeminars(null, { when: "upcoming", host: host.slug, limit: 3 });
  if (items.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "thanks" });
  return (
    <section className="mt-16">
      <h2 className="mb-8 font-serif text-heading">{t("next", { host: host.display_name })}</h2>
      <CardGrid>
        {items.map((seminar) => (
          <SeminarCard headingLevel={3} key={seminar.id} locale={locale} seminar={seminar} />
        ))}
      </CardGrid>
    </section>
  );
}

async function leads(actor: Actor, id: string): Promise<boolean> {
  try {
    await findLed(actor, id);
    return true;
  } catch (error) {
    if (error instanceof Forbidden) return false;
    throw error;
  }
}
