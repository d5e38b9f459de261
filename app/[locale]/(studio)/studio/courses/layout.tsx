import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { pageLocale } from "@/lib/system/web/page-locale";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

/** Adds the messages that only these pages of the studio need. */
export default async function TeachMessages({ children, params }: Props) {
  const locale = await pageLocale(params);
  const { studio, teach } = await getMessages({ locale });
  return (
    <NextIntlClientProvider locale={locale} messages={{ studio, teach }}>
      {children}
    </NextIntlClientProvider>
  );
}
