import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CalendarFeed } from "@/components/account/calendar-feed";
import { FollowList } from "@/components/account/follow-list";
import { ProfileForm } from "@/components/account/profile-form";
import { ProfileHead } from "@/components/account/profile-head";
import { SignOutButton } from "@/components/account/sign-out-button";
import { TeachHere } from "@/components/account/teach-here";
import { VerifyReminder } from "@/components/account/verify-reminder";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { locales } from "@/lib/base/i18n/locales";
import { findFeedAddress } from "@/lib/catalogue/calendar/queries";
import { listFollows } from "@/lib/community/follows/queries";
import { findOwnApplication } from "@/lib/community/hosts/application-queries";
import { findProfile } from "@/lib/people/identity/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage } from "@/lib/system/web/read-page";
import { requireActor } from "@/lib/system/web/require-actor";
import { signOutHere } from "../../(account)/actions";
import { closeCalendar, openCalendar, saveProfile, sendVerificationAgain } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "profile" });
  return { title: t("title") };
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/profile");
  const [profile, application, { page: follows, pager }] = await Promise.all([
    findProfile(actor),
    findOwnApplication(actor),
    readPage({
      path: localePath(locale, "/profile"),
      searchParams,
      read: (cursor) => listFollows(actor, { limit: 50, cursor }),
    }),
  ]);
  const t = await getTranslations({ locale, namespace: "profile" });
  return (
    <>
      <PageHeader
        actions={
          <>
            {profile.role === "admin" && (
              <ButtonLink href={localePath(locale, "/admin")} variant="secondary">
                {t("to_admin")}
              </ButtonLink>
            )}
            <ButtonLink href={localePath(locale, "/settings")} variant="secondary">
              {t("to_settings")}
            </ButtonLink>
          </>
        }
        lead={t("lead")}
        title={t("title")}
      />
      <div className="grid max-w-text grid-cols-1 gap-8">
        <ProfileHead
          person={profile}
          role={t(`role_${profile.role}`)}
          since={t.rich("member_since", {
            date: () => <DateTime format="date" locale={locale} value={profile.created_at} />,
          })}
        />
        {!profile.email_verified && (
          <VerifyReminder
            action={sendVerificationAgain}
            again={t("verify_again")}
            sent={t("verify_sent")}
            text={t("verify_text", { email: profile.email })}
            title={t("verify_title")}
          />
        )}
        <ProfileForm
          version={profile.version}
          action={saveProfile}
          faults={{
            display_name: t("error_display_name"),
            headline: t("error_headline"),
            bio: t("error_bio"),
            time_zone: t("error_time_zone"),
          }}
          labels={{
            display_name: t("display_name"),
            headline: t("headline"),
            headlineHint: t("headline_hint"),
            bio: t("bio"),
            bioHint: profile.role === "host" ? t("bio_hint_host") : t("bio_hint"),
            locale: t("locale"),
            time_zone: t("time_zone"),
            timeZoneHint: t("time_zone_hint"),
            save: t("save"),
            saved: t("saved"),
          }}
          languages={locales.map((value) => ({ value, label: t(`locale_${value}`) }))}
          timeZones={[...new Set([...Intl.supportedValuesOf("timeZone"), profile.time_zone])].sort()}
          values={profile}
        />
        {profile.role === "member" || application?.status === "approved" ? (
          <TeachHere application={application} locale={locale} />
        ) : null}
        <div>
          <FollowList follows={follows.items} locale={locale} />
          <ListPager pager={pager} />
        </div>
        <CalendarFeed address={await findFeedAddress(actor)} close={closeCalendar} open={openCalendar} />
        <div className="border-line border-t pt-8">
          <SignOutButton action={signOutHere}>{t("sign_out")}</SignOutButton>
        </div>
      </div>
    </>
  );
}
