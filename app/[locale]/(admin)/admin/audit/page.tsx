import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Choices } from "@/components/admin/choices";
import { Rows } from "@/components/admin/rows";
import { Search } from "@/components/admin/search";
import { PageHeader } from "@/components/layout/page-header";
import { DateTime } from "@/components/ui/date-time";
import { Pager } from "@/components/ui/pager";
import { listAudit } from "@/lib/admin/audit-queries";
import { listAuditInput } from "@/lib/admin/schema";
import { pageLocale } from "@/lib/web/page-locale";
import type { SearchParams } from "@/lib/web/read-page";
import { requireAdmin } from "@/lib/web/require-actor";
import { readList } from "../admin-list";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("nav_audit") };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const [t, common, { items, filter, at, pager }] = await Promise.all([
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "common" }),
    readList({ actor, locale, path: "/admin/audit", searchParams, input: listAuditInput, read: listAudit }),
  ]);
  /** What an older release wrote and this one has no words for stays as it was written. */
  const spell = (list: "audit_action" | "audit_table", code: string) => {
    const name = `${list}.${code}` as "audit_table.users";
    return t.has(name) ? t(name) : code;
  };
  return (
    <>
      <PageHeader lead={t("audit_lead")} title={t("nav_audit")} />
      <Search
        hidden={{
          ...(filter.actor && { actor: filter.actor }),
          ...(filter.subject && { subject: filter.subject }),
        }}
        label={t("search_audit")}
        name="action"
        submitLabel={t("search")}
        value={filter.action}
      />
      {(filter.actor || filter.subject) && (
        <Choices
          choices={[{ href: at({}), label: t("audit_all"), isCurrent: false }]}
          label={t("filter_label")}
        />
      )}
      <Rows
        empty={t("audit_empty")}
        rows={items.map(({ id, actor: who, action, subject_table, subject_id, details, occurred_at }) => ({
          id,
          title: spell("audit_action", action),
          facts: (
            <>
              <p>
                {who && (
                  <Link className="text-accent-ink underline underline-offset-4" href={at({ actor: who.id })}>
                    {who.display_name}
                  </Link>
                )}{" "}
                · {spell("audit_table", subject_table)}{" "}
                <Link
                  className="text-accent-ink underline underline-offset-4"
                  href={at({ subject: subject_id })}
                >
                  {subject_id}
                </Link>
              </p>
              {Object.keys(details).length > 0 && <p>{JSON.stringify(details)}</p>}
            </>
          ),
          end: (
            <span className="text-ink-soft text-sm">
              <DateTime format="short" locale={locale} value={occurred_at} />
            </span>
          ),
        }))}
      />
      <Pager
        {...pager}
        firstLabel={common("first_page")}
        label={common("pager_label")}
        nextLabel={common("more")}
      />
    </>
  );
}
