import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Choices } from "@/components/admin/choices";
import { Rows } from "@/components/admin/rows";
import { Search } from "@/components/admin/search";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { Pager } from "@/components/ui/pager";
import { listPeople } from "@/lib/admin/people-queries";
import { listPeopleInput } from "@/lib/admin/schema";
import { localePath } from "@/lib/i18n/locale-path";
import { pageLocale } from "@/lib/web/page-locale";
import type { SearchParams } from "@/lib/web/read-page";
import { requireAdmin } from "@/lib/web/require-actor";
import { readList } from "../admin-list";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("nav_people") };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const [t, common, { items, filter, at, pager }] = await Promise.all([
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "common" }),
    readList({
      actor,
      locale,
      path: "/admin/people",
      searchParams,
      input: listPeopleInput,
      read: listPeople,
    }),
  ]);
  return (
    <>
      <PageHeader lead={t("people_lead")} title={t("nav_people")} />
      <Search
        hidden={{ ...(filter.role && { role: filter.role }) }}
        label={t("search_people")}
        submitLabel={t("search")}
        value={filter.q}
      />
      <Choices
        choices={[
          {
            href: at({ ...(filter.q && { q: filter.q }) }),
            label: t("all"),
            isCurrent: !filter.role && !filter.suspended,
          },
          ...(["member", "host", "admin"] as const).map((role) => ({
            href: at({ ...(filter.q && { q: filter.q }), role }),
            label: t(`role_${role}`),
            isCurrent: filter.role === role,
          })),
          { href: at({ suspended: "true" }), label: t("suspended"), isCurrent: filter.suspended === "true" },
        ]}
        label={t("filter_label")}
      />
      <Rows
        empty={t("people_empty")}
        rows={items.map((person) => ({
          id: person.id,
          title: person.display_name,
          href: localePath(locale, `/admin/people/${person.id}`),
          facts: person.email,
          end: person.suspended_at ? (
            <Badge tone="danger">{t("suspended")}</Badge>
          ) : (
            <Badge tone={person.role === "member" ? "neutral" : "accent"}>{t(`role_${person.role}`)}</Badge>
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
