import { pageLocale } from "@/lib/web/page-locale";

export default async function LandingPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await pageLocale(params);
  return <main id="main">Aveli {locale}</main>;
}
