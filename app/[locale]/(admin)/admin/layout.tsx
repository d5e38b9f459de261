import { AdminNav } from "@/components/admin/admin-nav";
import { pageLocale } from "@/lib/system/web/page-locale";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

export default async function AdminPagesLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  return (
    <div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <AdminNav locale={locale} />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
