import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";

type FollowLinkProps = { host: { slug: string; display_name: string }; locale: Locale };

/** Links to where one can follow a host: public pages are the same for everyone, and do not know who follows them. */
export function FollowLink({ host, locale }: FollowLinkProps) {
  const t = useTranslations("follows");
  return (
    <ButtonLink
      aria-label={t("follow", { name: host.display_name })}
      href={localePath(locale, `/hosts/${host.slug}/follow`)}
      prefetch={false}
      rel="nofollow"
      variant="secondary"
    >
      {t("follow_short")}
    </ButtonLink>
  );
}
