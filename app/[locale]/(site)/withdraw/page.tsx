import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { Outcome } from "@/components/account/outcome";
import { LegalDocumentPage } from "@/components/legal/legal-document";
import { WithdrawalForm } from "@/components/legal/withdrawal-form";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import { readDocument } from "@/lib/system/privacy/read-document";
import { pageLocale } from "@/lib/system/web/page-locale";
import { documentMetadata, type Props } from "../document";
import { sendWithdrawalLink } from "./actions";

export const generateMetadata = documentMetadata("withdraw");

export default async function WithdrawPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [how, form, t] = await Promise.all([
    readDocument("withdraw", locale),
    readDocument("withdrawal-form", locale),
    getTranslations({ locale, namespace: "legal" }),
  ]);
  const fault = t("withdraw_fault");
  return (
    <LegalDocumentPage
      appendix={{
        id: "angerblankett",
        title: form.title,
        content: <WithdrawalForm document={form} locale={locale} />,
      }}
      document={how}
      locale={locale}
    >
      <div className="grid gap-6 rounded-lg border border-line bg-surface p-5 sm:p-8">
        <p className="text-ink-soft">{t("withdraw_or")}</p>
        <ButtonLink href={localePath(locale, "/withdraw/orders")} prefetch={false} variant="secondary">
          {t("withdraw_signed_in")}
        </ButtonLink>
        <AccountForm
          action={sendWithdrawalLink}
          done={<Outcome title={t("withdraw_sent_title")}>{t("withdraw_sent")}</Outcome>}
          fields={[
            {
              kind: "text",
              name: "order_number",
              label: t("withdraw_number"),
              hint: t("withdraw_number_hint"),
              autoComplete: "off",
              fault,
            },
            { kind: "email", name: "email", label: t("withdraw_email"), autoComplete: "email", fault },
          ]}
          submitLabel={t("withdraw_send")}
        />
      </div>
    </LegalDocumentPage>
  );
}
