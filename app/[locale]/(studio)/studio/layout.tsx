import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { pageLocale } from "@/lib/system/web/page-locale";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

/**
 * Separate from the shell around it: otherwise public pages, which share the shell's links, would load the messages,
 * too.
 */
export default async function StudioMessages({ children, params }: Props) {
  const locale = await pageLocale(params);
  const { studio } = await getMessages({ locale });
  return (
    <NextIntlClientProvider locale={locale} messages={{ studio }}>
      {children}
    </NextIntlClientProvider>
  );
}
