import type { NextRequest } from "next/server";
import { isLocale } from "@/lib/base/i18n/locales";
import { otherLanguage } from "@/lib/system/web/other-language";

/** Redirects to the same page in this language: for browsers without scripts, whose links cannot include the query. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const location = otherLanguage(locale, request);
  return new Response(null, { status: 307, headers: { location, "cache-control": "private, no-store" } });
}
