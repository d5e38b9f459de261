import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { TextLink } from "@/components/account/text-link";
import { localePath } from "@/lib/base/i18n/locale-path";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { signUpHere } from "../actions";
import { type CameFrom, readCameFrom } from "../came-from";
import { accountFields } from "../fields";

type Props = { params: Promise<{ locale: string }>; searchParams: CameFrom };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "auth" });
  return pageMetadata({
    locale,
    path: "/register",
    title: t("register_title"),
    description: t("register_lead"),
  });
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const cameFrom = await readCameFrom(locale, searchParams);
  const t = await getTranslations({ locale, namespace: "auth" });
  const { email, newPassword } = await accountFields(locale);
  const document = (path: string) => (words: React.ReactNode) => (
    <TextLink href={localePath(locale, path)} target="_blank">
      {words}
    </TextLink>
  );
  return (
    <AccountPage
      instead={
        <>
          {t("register_have")}{" "}
          <TextLink href={localePath(locale, `/login${cameFrom.query}`)}>{t("register_login")}</TextLink>
        </>
      }
      lead={t("register_lead")}
      title={t("register_title")}
    >
      <AccountForm
        action={signUpHere}
        fields={[
          {
            kind: "text",
            name: "display_name",
            label: t("display_name"),
            hint: t("display_name_hint"),
            fault: t("display_name_error"),
            autoComplete: "name",
          },
          { ...email, autoComplete: "email" },
          { ...newPassword, label: t("password") },
          {
            kind: "checkbox",
            name: "terms",
            label: t.rich("register_terms", { terms: document("/terms"), privacy: document("/privacy") }),
            fault: t("terms_error"),
          },
        ]}
        hidden={{ ...cameFrom.fields, locale }}
        submitLabel={t("register_submit")}
      />
    </AccountPage>
  );
}
