import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { AppShell } from "@/components/layout/app-shell";
import { pageLocale } from "@/lib/web/page-locale";
import { currentActor } from "@/lib/web/session";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

export const metadata: Metadata = { robots: { index: false } };

export default async function StudioLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const [actor, { studio }] = await Promise.all([currentActor(), getMessages({ locale })]);
  return (
    <AppShell isAdmin={actor?.role === "admin"} isHost={actor?.role === "host"} locale={locale}>
      <NextIntlClientProvider locale={locale} messages={{ studio }}>
        {children}
      </NextIntlClientProvider>
    </AppShell>
  );
}
