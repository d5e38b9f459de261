import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Rows } from "@/components/admin/rows";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findOverview } from "@/lib/system/admin/overview-queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireAdmin } from "@/lib/system/web/require-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("title") };
}

const waiting = {
  applications: "/admin/applications?status=pending",
  reports: "/admin/reports?status=open",
  events: "/admin/events?status=parked",
  findings: "/admin/findings",
} as const;

export default async function AdminPage({ params }: Props) {
  const locale = await pageLocale(params);
  const overview = await findOverview(await requireAdmin());
  const t = await getTranslations({ locale, namespace: "admin" });
  const kinds = Object.keys(waiting) as (keyof typeof waiting)[];
  const total = kinds.reduce((sum, kind) => sum + overview[kind], 0);
  return (
    <>
      <PageHeader lead={t("overview_lead", { count: total })} title={t("title")} />
      <Rows
        empty=""
        rows={kinds.map((kind) => ({
          id: kind,
          title: t(`nav_${kind}`),
          href: localePath(locale, waiting[kind]),
          facts: t(`waiting_${kind}`),
          end: <Badge tone={overview[kind] > 0 ? "notice" : "good"}>{overview[kind]}</Badge>,
        }))}
      />
    </>
  );
}
