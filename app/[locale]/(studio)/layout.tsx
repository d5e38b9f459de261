import type { Metadata } from "next";
import { DraftOwner } from "@/components/forms/draft-owner";
import { AppShell } from "@/components/layout/app-shell";
import { RememberHost } from "@/components/studio/remember-host";
import { pageLocale } from "@/lib/system/web/page-locale";
import { currentActor } from "@/lib/system/web/session";

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> };

export const metadata: Metadata = { robots: { index: false } };

export default async function StudioLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const actor = await currentActor();
  return (
    <AppShell isAdmin={actor?.role === "admin"} isHost={actor?.role === "host"} locale={locale}>
      {actor?.role === "host" && <RememberHost />}
      {actor ? <DraftOwner person={actor.id}>{children}</DraftOwner> : children}
    </AppShell>
  );
}
