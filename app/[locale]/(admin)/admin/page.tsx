import { redirect } from "next/navigation";
import { localePath } from "@/lib/i18n/locale-path";
import { pageLocale } from "@/lib/web/page-locale";
import { requireAdmin } from "@/lib/web/require-actor";

type Props = { params: Promise<{ locale: string }> };

export default async function AdminPage({ params }: Props) {
  const locale = await pageLocale(params);
  await requireAdmin();
  redirect(localePath(locale, "/admin/applications"));
}
