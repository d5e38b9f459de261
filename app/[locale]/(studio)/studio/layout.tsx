import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { pageLocale } from "@/lib/web/page-locale";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

/** Apart from the shell around it: Next would have public pages, which share the shell's links, load the provider, too. */
export default async function StudioMessages({ children, params }: Props) {
  const locale = await pageLocale(params);
  const { studio } = await getMessages({ locale });
  return (
    <NextIntlClientProvider locale={locale} messages={{ studio }}>
      {children}
    </NextIntlClientProvider>
  );
}
