import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/lib/i18n/locale-path";
import { findReplay } from "@/lib/seminars/queries";
import { pageLocale } from "@/lib/web/page-locale";
import { requireActor } from "@/lib/web/require-actor";
import { readSeminar } from "../read";

type Props = { params: Promise<{ locale: string; slug: string }> };

export const metadata: Metadata = { robots: { index: false } };

export default async function ReplayPage({ params }: Props) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const path = `/seminars/${slug}`;
  const actor = await requireActor(locale, `${path}/replay`);
  const { data: seminar } = await readSeminar(slug);
  if (!seminar?.replay) notFound();

  const t = await getTranslations({ locale, namespace: "seminars" });
  const replay = await findReplay(actor, seminar);
  return (
    <Page>
      <PageHeader lead={seminar.host.display_name} title={seminar.title} />
      {replay ? (
        // biome-ignore lint/a11y/useMediaCaption: a recording has captions only where the room gave them
        <video className="aspect-video w-full rounded-xl bg-sunken" controls playsInline src={replay.url} />
      ) : (
        <EmptyState
          action={
            <ButtonLink href={localePath(locale, "/seminars")} variant="secondary">
              {t("see_others")}
            </ButtonLink>
          }
          title={t("replay_closed_title")}
        >
          {t("replay_closed_text")}
        </EmptyState>
      )}
      <ButtonLink className="mt-6" href={localePath(locale, path)} variant="quiet">
        {t("back_to_seminar")}
      </ButtonLink>
    </Page>
  );
}
