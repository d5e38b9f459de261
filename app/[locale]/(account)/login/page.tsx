import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { AccountPage } from "@/components/account/account-page";
import { TextLink } from "@/components/account/text-link";
import { localePath } from "@/lib/base/i18n/locale-path";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { signInHere } from "../actions";
import { type CameFrom, readCameFrom } from "../came-from";
import { accountFields } from "../fields";

type Props = { params: Promise<{ locale: string }>; searchParams: CameFrom };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "auth" });
  return pageMetadata({ locale, path: "/login", title: t("login_submit"), description: t("login_lead") });
}

export default async function LoginPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const cameFrom = await readCameFrom(locale, searchParams);
  const t = await getTranslations({ locale, namespace: "auth" });
  const { email, password } = await accountFields(locale);
  return (
    <AccountPage
      instead={
        <>
          {t("login_new")}{" "}
          <TextLink href={localePath(locale, `/register${cameFrom.query}`)}>{t("login_register")}</TextLink>
        </>
      }
      lead={t("login_lead")}
      title={t("login_title")}
    >
      <AccountForm
        action={signInHere}
        fields={[{ ...email, value: cameFrom.address }, password]}
        hidden={cameFrom.fields}
        submitLabel={t("login_submit")}
      />
      <p className="mt-5 text-center">
        <TextLink href={localePath(locale, "/forgot-password")}>{t("login_forgot")}</TextLink>
      </p>
    </AccountPage>
  );
}
