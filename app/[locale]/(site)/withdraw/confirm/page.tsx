import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/forms/action-button";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import { DomainError } from "@/lib/base/platform/errors";
import { formatMoney } from "@/lib/base/platform/money";
import { withdrawByLinkInput } from "@/lib/commerce/payments/schema";
import { foreseeByLink, type LinkedWithdrawal } from "@/lib/commerce/payments/withdraw-by-link";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { confirmWithdrawal } from "../actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ token?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "legal" });
  const title = t("confirm_title");
  const metadata = await pageMetadata({ locale, path: "/withdraw/confirm", title, isListed: false });
  return { ...metadata, referrer: "same-origin" };
}

/** The second step, behind the mailed link: the refund, and the button that confirms. */
export default async function ConfirmWithdrawalPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await searchParams;
  const [t, errors, linked] = await Promise.all([
    getTranslations({ locale, namespace: "legal" }),
    getTranslations({ locale, namespace: "errors" }),
    foresee(token),
  ]);
  if (typeof linked === "string") {
    const name = `${linked}.detail` as "no_right.detail";
    return (
      <Page width="form">
        <PageHeader title={t("confirm_refused_title")} />
        <p className="mb-6 text-ink-soft">{errors.has(name) ? errors(name) : null}</p>
        <ButtonLink href={localePath(locale, "/withdraw")} variant="secondary">
          {t("confirm_again")}
        </ButtonLink>
      </Page>
    );
  }
  const { order, withdrawal } = linked;
  const amount = formatMoney({ amount: withdrawal.refund_amount, currency: withdrawal.currency }, locale);
  const words = { title: order.title, number: order.number ?? "", amount };
  return (
    <Page width="form">
      <PageHeader title={t("confirm_title")} />
      <p className="mb-6">{t(`confirm_text_${withdrawal.reason}`, words)}</p>
      <ActionButton
        action={confirmWithdrawal}
        fields={{ token: String(token), expected_amount: String(withdrawal.refund_amount) }}
      >
        {t("confirm_submit")}
      </ActionButton>
    </Page>
  );
}

/** Returns what using the link would mean, or the code of why it cannot be used. */
async function foresee(token: unknown): Promise<LinkedWithdrawal | string> {
  const parsed = withdrawByLinkInput.safeParse({ token });
  if (!parsed.success) return "invalid_token";
  try {
    return await foreseeByLink(parsed.data);
  } catch (error) {
    if (error instanceof DomainError && error.kind !== "unavailable") return error.code;
    throw error;
  }
}
