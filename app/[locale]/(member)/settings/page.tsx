import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeviceList } from "@/components/account/device-list";
import { EraseForm } from "@/components/account/erase-form";
import { PasswordForm } from "@/components/account/password-form";
import { SettingsSection } from "@/components/account/settings-section";
import { PlainForm } from "@/components/forms/plain-form";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { wantsNews } from "@/lib/community/follows/queries";
import { deviceName } from "@/lib/people/identity/device-rules";
import { findProfile, listSessions } from "@/lib/people/identity/queries";
import type { SignedInDevice } from "@/lib/people/identity/schema";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage } from "@/lib/system/web/read-page";
import { requireActor } from "@/lib/system/web/require-actor";
import { passwordGrades } from "../../(account)/fields";
import { choosePassword, leave, saveNews, signDeviceOut, signOutEverywhere } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "profile" });
  return { title: t("settings_title") };
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/settings");
  const [profile, { page: devices, pager }, news] = await Promise.all([
    findProfile(actor),
    readPage({
      path: localePath(locale, "/settings"),
      searchParams,
      read: (cursor) => listSessions(actor, { limit: 50, cursor }),
    }),
    wantsNews(actor),
  ]);
  const t = await getTranslations({ locale, namespace: "profile" });
  const follows = await getTranslations({ locale, namespace: "follows" });
  const auth = await getTranslations({ locale, namespace: "auth" });
  const reveal = { show: auth("show_password"), hide: auth("hide_password"), wrong: t("wrong_password") };

  const nameOf = ({ kind, user_agent }: SignedInDevice) => {
    const name = deviceName(user_agent);
    if (name) return t("device_on", name);
    return kind === "api" ? t("device_app") : t("device_unknown");
  };

  return (
    <>
      <PageHeader
        actions={
          <ButtonLink href={localePath(locale, "/profile")} variant="secondary">
            {t("to_profile")}
          </ButtonLink>
        }
        lead={t("settings_lead")}
        title={t("settings_title")}
      />
      <div className="grid max-w-text gap-6">
        <SettingsSection text={t("devices_text")} title={t("devices_title")}>
          <DeviceList
            action={signDeviceOut}
            devices={devices.items.map((device) => ({
              id: device.id,
              name: nameOf(device),
              isCurrent: device.is_current,
              seen: t.rich("device_seen", {
                when: () => (
                  <DateTime
                    format="short"
                    locale={locale}
                    timeZone={profile.time_zone}
                    value={device.last_seen_at}
                  />
                ),
              }),
            }))}
            labels={{ current: t("device_current"), end: t("device_end") }}
          />
          <ListPager pager={pager} />
          <p className="text-ink-faint text-sm">{t("everywhere_text")}</p>
          <PlainForm
            action={signOutEverywhere}
            fields={[]}
            saved={t("everywhere_done")}
            submitLabel={t("everywhere_submit")}
            variant="secondary"
          />
        </SettingsSection>
        <SettingsSection text={t("password_text")} title={t("password_title")}>
          <PasswordForm
            action={choosePassword}
            displayName={profile.display_name}
            email={profile.email}
            grades={passwordGrades(auth)}
            labels={{
              ...reveal,
              current: auth("current_password"),
              chosen: auth("new_password"),
              hint: auth("password_hint"),
              fault: auth("password_error"),
              submit: t("password_submit"),
              changed: t("password_changed"),
            }}
          />
        </SettingsSection>
        <SettingsSection text={follows("news_text")} title={follows("news_title")}>
          <PlainForm
            action={saveNews}
            fields={[
              {
                kind: "tick",
                name: "wants_news",
                label: follows("news_tick"),
                value: news ? "on" : "",
                isOptional: true,
              },
            ]}
            saved={follows("news_saved")}
            submitLabel={follows("news_save")}
            variant="secondary"
          />
        </SettingsSection>
        <SettingsSection text={t("export_text")} title={t("export_title")}>
          <div>
            <ButtonLink download href="/api/me/export" prefetch={false} variant="secondary">
              {t("export_action")}
            </ButtonLink>
          </div>
        </SettingsSection>
        <SettingsSection text={t("erase_text")} title={t("erase_title")}>
          <EraseForm
            action={leave}
            labels={{
              ...reveal,
              open: t("erase_open"),
              password: t("erase_password"),
              submit: t("erase_submit"),
            }}
          />
        </SettingsSection>
      </div>
    </>
  );
}
