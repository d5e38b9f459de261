import { getTranslations } from "next-intl/server";
import { isLocale, locales } from "@/lib/base/i18n/locales";
import { readDocument } from "@/lib/system/privacy/read-document";
import { toPlainText } from "@/lib/system/privacy/rules";

export const dynamic = "force-static";

export const generateStaticParams = () => locales.map((locale) => ({ locale }));

/** The model withdrawal form as a file. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale, namespace: "legal" });
  return new Response(toPlainText(await readDocument("withdrawal-form", locale)), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="${t("form_file_name")}"`,
    },
  });
}
