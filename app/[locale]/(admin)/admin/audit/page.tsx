import Link from "next/link";
import { AdminList } from "@/components/admin/admin-list";
import { DateTime } from "@/components/ui/date-time";
import { listAudit } from "@/lib/system/admin/audit-queries";
import { listAuditInput } from "@/lib/system/admin/schema";
import { type ListPageProps, readList } from "../read-list";
import { titleOf } from "../title-of";

export const generateMetadata = titleOf("audit");

export default async function AuditPage(props: ListPageProps) {
  const { locale, t, items, filter, at, pager } = await readList(props, {
    path: "/admin/audit",
    input: listAuditInput,
    read: listAudit,
  });
  /** What an older release wrote and this one has no words for stays as it was written. */
  const spell = (list: "audit_action" | "audit_table", code: string) => {
    const name = `${list}.${code}` as "audit_table.users";
    return t.has(name) ? t(name) : code;
  };
  return (
    <AdminList
      choices={
        filter.actor || filter.subject ? [{ href: at({}), label: t("audit_all"), isCurrent: false }] : []
      }
      name="audit"
      pager={pager}
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
      search={{
        hidden: {
          ...(filter.actor && { actor: filter.actor }),
          ...(filter.subject && { subject: filter.subject }),
        },
        label: t("search_audit"),
        name: "action",
        value: filter.action,
      }}
    />
  );
}
