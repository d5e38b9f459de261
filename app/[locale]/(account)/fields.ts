import { getTranslations } from "next-intl/server";
import type { AccountField } from "@/components/account/account-form";
import type { Locale } from "@/lib/base/i18n/locales";

/** The fields that several of these pages share, in the page's language. */
export async function accountFields(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "auth" });
  const reveal = { showLabel: t("show_password"), hideLabel: t("hide_password") };
  return {
    email: {
      kind: "email",
      name: "email",
      label: t("email"),
      fault: t("email_error"),
      autoComplete: "username",
    },
    password: {
      kind: "password",
      name: "password",
      label: t("password"),
      autoComplete: "current-password",
      ...reveal,
    },
    newPassword: {
      kind: "password",
      name: "password",
      label: t("new_password"),
      hint: t("password_hint"),
      fault: t("password_error"),
      autoComplete: "new-password",
      grades: passwordGrades(t),
      ...reveal,
    },
  } satisfies Record<string, AccountField>;
}

/** The words that grade a new password. */
export function passwordGrades(t: Awaited<ReturnType<typeof getTranslations<"auth">>>) {
  return {
    short: t("grade_short"),
    guessable: t("grade_guessable"),
    personal: t("grade_personal"),
    fair: t("grade_fair"),
    good: t("grade_good"),
  };
}
