import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { Outcome } from "@/components/account/outcome";
import { TextLink } from "@/components/account/text-link";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { chooseNewPassword } from "../actions";
import { accountFields } from "../fields";
import { type MailedLink, readToken } from "../mailed-link";

type Props = { params: Promise<{ locale: string }>; searchParams: MailedLink };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "auth" });
  const metadata = await pageMetadata({ locale, path: "/reset-password", title: t("reset_title") });
  return { ...metadata, referrer: "same-origin" };
}

export default async function ResetPasswordPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const token = await readToken(searchParams);
  const t = await getTranslations({ locale, namespace: "auth" });
  const { newPassword } = await accountFields(locale);
  const again = <TextLink href={localePath(locale, "/forgot-password")}>{t("link_again")}</TextLink>;
  if (!token) {
    return (
      <AccountPage lead={t("link_missing")} title={t("link_missing_title")}>
        {again}
      </AccountPage>
    );
  }
  return (
    <AccountPage instead={again} lead={t("reset_lead")} title={t("reset_title")}>
      <AccountForm
        action={chooseNewPassword}
        done={
          <Outcome
            action={<ButtonLink href={localePath(locale, "/login")}>{t("login_submit")}</ButtonLink>}
            title={t("reset_done_title")}
          >
            {t("reset_done")}
          </Outcome>
        }
        fields={[newPassword]}
        hidden={{ token }}
        submitLabel={t("reset_submit")}
      />
    </AccountPage>
  );
}
