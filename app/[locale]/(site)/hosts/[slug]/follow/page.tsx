import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/forms/action-button";
import { Page } from "@/components/layout/page";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import { isFollowing } from "@/lib/community/follows/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { requireActor } from "@/lib/system/web/require-actor";
import { readHost } from "../read";
import { follow, unfollow } from "./actions";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "follows" });
  const { data: host } = await readHost(slug);
  const title = t("title", { name: host?.display_name ?? "Aveli" });
  return pageMetadata({ locale, path: `/hosts/${slug}/follow`, title, isListed: false });
}

export default async function FollowPage({ params }: Props) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  const path = `/hosts/${slug}`;
  const actor = await requireActor(locale, `${path}/follow`);
  const { data: host } = await readHost(slug);
  if (!host) return null;

  const t = await getTranslations({ locale, namespace: "follows" });
  const isOwn = host.id === actor.id;
  const follows = await isFollowing(actor, host.id);
  const name = host.display_name;
  return (
    <Page width="form">
      <div className="mb-6 flex items-center gap-5">
        <Avatar name={name} seed={host.id} size="lg" url={host.avatar_url} />
        <h1 className="font-serif text-title">{t(follows ? "following_title" : "title", { name })}</h1>
      </div>
      <p className="mb-6 text-ink-soft">{isOwn ? t("how_own") : t("how", { name })}</p>
      {!isOwn && (
        <ActionButton
          action={follows ? unfollow : follow}
          fields={{ slug }}
          key={String(follows)}
          variant={follows ? "secondary" : "primary"}
        >
          {t(follows ? "unfollow" : "follow_short")}
        </ActionButton>
      )}
      <div className="mt-4 grid gap-1">
        {follows && (
          <ButtonLink href={localePath(locale, "/settings")} variant="quiet">
            {t("settings")}
          </ButtonLink>
        )}
        <ButtonLink href={localePath(locale, path)} variant="quiet">
          {t("back", { name })}
        </ButtonLink>
      </div>
    </Page>
  );
}
