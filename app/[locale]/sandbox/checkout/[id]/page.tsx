import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SandboxCheckout } from "@/components/orders/sandbox-checkout";
import { localePath } from "@/lib/base/i18n/locale-path";
import { env } from "@/lib/base/platform/env";
import type { Currency } from "@/lib/base/platform/money";
import { findSandboxSession } from "@/lib/commerce/payments/gateway.sandbox";
import { sandboxStage } from "@/lib/commerce/payments/rules";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { currentActor } from "@/lib/system/web/session";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ declined?: string | string[]; authenticate?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "orders" });
  return { title: t("sandbox_label"), robots: { index: false } };
}

export default async function SandboxCheckoutPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  if (env().PAYMENTS !== "sandbox") notFound();
  const { id } = await params;
  const { declined, authenticate } = await searchParams;

  // A provider's page is in its buyer's language, which its address does not contain.
  const actor = await currentActor();
  if (actor && actor.locale !== locale) {
    const path = localePath(actor.locale, `/sandbox/checkout/${id}`);
    const step = declined ? "?declined=1" : authenticate ? "?authenticate=1" : "";
    redirect(`${path}${step}`);
  }

  const session = await notFoundOnMissing(findSandboxSession(id));
  const { orderId, title, amount, currency, status, paymentStatus, expiresAt } = session;
  const isOpen = status === "open" && expiresAt > new Date();
  return (
    <SandboxCheckout
      isManual={session.capture === "manual"}
      locale={locale}
      session={{ id, orderId, title, amount, currency: currency as Currency }}
      step={isOpen && authenticate ? "authenticate" : isOpen ? "pay" : sandboxStage(paymentStatus)}
      wasDeclined={declined !== undefined}
    />
  );
}
