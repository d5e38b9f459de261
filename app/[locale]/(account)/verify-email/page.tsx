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
import { confirmEmail } from "../actions";
import { type MailedLink, readToken } from "../mailed-link";

type Props = { params: Promise<{ locale: string }>; searchParams: MailedLink };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "auth" });
  const metadata = await pageMetadata({ locale, path: "/verify-email", title: t("verify_title") });
  return { ...metadata, referrer: "same-origin" };
}

/** Needs a click, because some mail programs open every link before their user does. */
export default async function VerifyEmailPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const token = await readToken(searchParams);
  const t = await getTranslations({ locale, namespace: "auth" });
  if (!token) {
    return (
      <AccountPage lead={t("link_missing")} title={t("link_missing_title")}>
        <TextLink href={localePath(locale, "/profile")}>{t("link_again")}</TextLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage lead={t("verify_lead")} title={t("verify_title")}>
      <AccountForm
        action={confirmEmail}
        done={
          <Outcome
            action={<ButtonLink href={localePath(locale, "/home")}>{t("verify_on")}</ButtonLink>}
            title={t("verify_done_title")}
          >
            {t("verify_done")}
          </Outcome>
        }
        fields={[]}
        hidden={{ token }}
        submitLabel={t("verify_submit")}
      />
    </AccountPage>
  );
}
