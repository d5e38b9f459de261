import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { Outcome } from "@/components/account/outcome";
import { TextLink } from "@/components/account/text-link";
import { localePath } from "@/lib/base/i18n/locale-path";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { sendResetLink } from "../actions";
import { accountFields } from "../fields";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ email?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "auth" });
  return pageMetadata({
    locale,
    path: "/forgot-password",
    title: t("forgot_title"),
    description: t("forgot_lead"),
  });
}

export default async function ForgotPasswordPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "auth" });
  const { email } = await accountFields(locale);
  const { email: given } = await searchParams;
  const value = typeof given === "string" ? given : undefined;
  const toLogin = <TextLink href={localePath(locale, "/login")}>{t("back_to_login")}</TextLink>;
  return (
    <AccountPage instead={toLogin} lead={t("forgot_lead")} title={t("forgot_title")}>
      <AccountForm
        action={sendResetLink}
        done={<Outcome title={t("forgot_done_title")}>{t("forgot_done")}</Outcome>}
        fields={[{ ...email, value }]}
        submitLabel={t("forgot_submit")}
      />
    </AccountPage>
  );
}
