import type { Metadata } from "next";
import { AppShell } from "@/components/layout/app-shell";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireAdmin } from "@/lib/system/web/require-actor";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

export const metadata: Metadata = { robots: { index: false } };

/** Each page checks for an admin itself, because navigating between pages does not render their layout again. */
export default async function AdminLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  await requireAdmin();
  return (
    <AppShell isAdmin isHost locale={locale}>
      {children}
    </AppShell>
  );
}
