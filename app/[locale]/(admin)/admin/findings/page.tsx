import { getTranslations } from "next-intl/server";
import { Rows } from "@/components/admin/rows";
import { ActionButton } from "@/components/forms/action-button";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { findExamination } from "@/lib/system/admin/overview-queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireAdmin } from "@/lib/system/web/require-actor";
import { titleOf } from "../title-of";
import { examine } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titleOf("findings");

export default async function FindingsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { examined_at, findings } = await findExamination(await requireAdmin());
  const t = await getTranslations({ locale, namespace: "admin" });
  const inOrder = findings.toSorted((one, other) => other.count - one.count);
  return (
    <>
      <PageHeader
        actions={
          <ActionButton action={examine} fields={{}} variant="secondary">
            {t("examine")}
          </ActionButton>
        }
        lead={
          examined_at
            ? t.rich("findings_lead", { when: () => <DateTime locale={locale} value={examined_at} /> })
            : t("findings_never")
        }
        title={t("nav_findings")}
      />
      <Rows
        empty={t("findings_empty")}
        rows={inOrder.map(({ name, count, examples }) => ({
          id: name,
          title: name,
          facts: examples.length > 0 ? examples.join(", ") : null,
          end: <Badge tone={count > 0 ? "danger" : "good"}>{count > 0 ? count : t("findings_well")}</Badge>,
        }))}
      />
    </>
  );
}
