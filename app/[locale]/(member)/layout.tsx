import type { Metadata } from "next";
import { AppShell } from "@/components/layout/app-shell";
import { pageLocale } from "@/lib/system/web/page-locale";
import { currentActor } from "@/lib/system/web/session";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

export const metadata: Metadata = { robots: { index: false } };

/** Only the frame: each page requires its own actor, so that signing in leads back to that page. */
export default async function MemberLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const actor = await currentActor();
  return (
    <AppShell
      isAdmin={actor?.role === "admin"}
      isHost={actor !== null && actor.role !== "member"}
      locale={locale}
    >
      {children}
    </AppShell>
  );
}
