import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { findCompany } from "@/lib/base/platform/company";
import { pageLocale } from "@/lib/system/web/page-locale";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

export default async function SiteLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  return (
    <>
      <SiteHeader locale={locale} />
      {children}
      <SiteFooter company={findCompany()} locale={locale} />
    </>
  );
}
