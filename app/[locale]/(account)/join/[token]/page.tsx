import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountPage } from "@/components/account/account-page";
import { ActionButton } from "@/components/forms/action-button";
import { SeminarWhen } from "@/components/kinds/seminar/seminar-when";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import { seatLinkInput } from "@/lib/live/rooms/schema";
import { findLinkedSeat } from "@/lib/live/rooms/seat-link-queries";
import { InvalidToken } from "@/lib/people/identity/errors";
import { pageLocale } from "@/lib/system/web/page-locale";
import { currentActor } from "@/lib/system/web/session";
import { followSeatLink } from "../actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "join" });
  return { title: t("title"), referrer: "same-origin" };
}

/**
 * Needs a click, because some mail programs open every link before their user does: viewing this page changes nothing.
 */
export default async function JoinPage({ params }: Props) {
  const [locale, { token }] = [await pageLocale(params), await params];
  const [t, linked, actor] = await Promise.all([
    getTranslations({ locale, namespace: "join" }),
    findSeat(token),
    currentActor(),
  ]);
  if (!linked) {
    return (
      <AccountPage lead={t("dead_lead")} title={t("dead_title")}>
        <ButtonLink href={localePath(locale, "/orders")} variant="secondary">
          {t("dead_action")}
        </ButtonLink>
      </AccountPage>
    );
  }
  const { user, seminar } = linked;
  const isOther = actor !== null && actor.id !== user.id;
  return (
    <AccountPage lead={t("lead", { host: seminar.host.display_name })} title={seminar.title}>
      <p className="mb-8 text-lg">
        <SeminarWhen locale={locale} seminar={seminar} />
      </p>
      {isOther && (
        <p className="mb-6 text-ink-soft">
          {t("someone_else", { other: actor.displayName, name: user.display_name })}
        </p>
      )}
      <ActionButton action={followSeatLink} fields={{ token }}>
        {t(isOther ? "enter_instead" : "enter", { name: user.display_name })}
      </ActionButton>
      <p className="mt-6 text-ink-faint text-sm">{t("own_link")}</p>
    </AccountPage>
  );
}

async function findSeat(token: string) {
  const parsed = seatLinkInput.safeParse({ token });
  if (!parsed.success) return null;
  try {
    return await findLinkedSeat(parsed.data);
  } catch (error) {
    if (error instanceof InvalidToken) return null;
    throw error;
  }
}
