import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import { fontVariables } from "@/components/layout/fonts";
import { SandboxNotice } from "@/components/layout/sandbox-notice";
import { SkipLink } from "@/components/layout/skip-link";
import { ServiceWorker } from "@/components/pwa/service-worker";
import { locales } from "@/lib/base/i18n/locales";
import { env } from "@/lib/base/platform/env";
import { pageLocale } from "@/lib/system/web/page-locale";
import "../globals.css";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export const viewport: Viewport = {
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f5fb" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1128" },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "common" });
  return {
    metadataBase: new URL(env().APP_URL),
    title: { default: t("brand_title"), template: "%s · Aveli" },
    description: t("brand_description"),
    applicationName: "Aveli",
    icons: {
      icon: [
        { url: "/favicon.ico", sizes: "32x32" },
        { url: "/icons/mark.svg", type: "image/svg+xml" },
      ],
      apple: "/icons/apple-touch-icon.png",
    },
    appleWebApp: { capable: true, title: "Aveli", statusBarStyle: "default" },
    formatDetection: { telephone: false },
  };
}

export default async function RootLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "common" });
  return (
    <html lang={locale} className={fontVariables}>
      <body className="max-md:has-[[data-tab-bar]]:pb-tab-bar">
        <SkipLink>{t("skip_to_content")}</SkipLink>
        {saysNoMoneyMoves() && <SandboxNotice />}
        {children}
        {env().NODE_ENV === "production" && <ServiceWorker locale={locale} />}
      </body>
    </html>
  );
}

function saysNoMoneyMoves(): boolean {
  const { NODE_ENV, PAYMENTS, IS_BUILD } = env();
  return NODE_ENV === "production" && PAYMENTS === "sandbox" && !IS_BUILD;
}
