import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/forms/action-button";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { Banner } from "@/components/ui/banner";
import { findMute } from "@/lib/community/messages/queries";
import { muteInput } from "@/lib/community/messages/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { choose } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<"host" | "token" | "done", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "site" });
  const metadata = await pageMetadata({ locale, path: "/mute", title: t("mute_page"), isListed: false });
  return { ...metadata, referrer: "same-origin" };
}

/** The page behind the link in a host's message, for signed-in people and others. */
export default async function MutePage({ params, searchParams }: Props) {
  const [locale, { host, token, done }] = [await pageLocale(params), await searchParams];
  const link = muteInput.safeParse({ host_id: host, token });
  if (!link.success) notFound();
  const [t, mute] = await Promise.all([
    getTranslations({ locale, namespace: "site" }),
    notFoundOnMissing(findMute(link.data)),
  ]);
  const words = { host: mute.hostName };
  return (
    <Page width="form">
      <PageHeader title={t("mute_title", words)} />
      {done && <Banner title={t(mute.isMuted ? "mute_done" : "mute_undone", words)} tone="good" />}
      <p className="my-6 text-ink-soft">{t("mute_text", words)}</p>
      <ActionButton
        action={choose}
        fields={{ ...link.data, muted: mute.isMuted ? "no" : "yes" }}
        variant={mute.isMuted ? "secondary" : "primary"}
      >
        {t(mute.isMuted ? "mute_undo" : "mute_submit")}
      </ActionButton>
    </Page>
  );
}
