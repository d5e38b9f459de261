import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { HostApplication } from "@/lib/community/hosts/schema";

/** On the profile: how to become a host, and the state of an application. */
export function TeachHere({ application, locale }: { application: HostApplication | null; locale: Locale }) {
  const t = useTranslations("hosts");
  if (application?.status === "approved") {
    return (
      <Banner
        action={<ButtonLink href={localePath(locale, "/studio/start")}>{t("approved_action")}</ButtonLink>}
        title={t("approved_title")}
        tone="good"
      >
        <p>{t("approved_text")}</p>
      </Banner>
    );
  }
  const status = application?.status ?? "none";
  return (
    <Card>
      <section aria-labelledby="teach" className="grid justify-items-start gap-3">
        <h2 className="font-serif text-heading" id="teach">
          {t(`teach_${status}_title`)}
        </h2>
        <p className="text-ink-soft">{t(`teach_${status}_text`)}</p>
        {application?.reason && (
          <blockquote className="whitespace-pre-line border-line-strong border-l-2 pl-4">
            {application.reason}
          </blockquote>
        )}
        <ButtonLink
          href={localePath(locale, "/profile/host")}
          variant={status === "pending" ? "quiet" : "secondary"}
        >
          {t(`teach_${status}_action`)}
        </ButtonLink>
      </section>
    </Card>
  );
}
