import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApplicationBadge } from "@/components/admin/application-badge";
import { Choices } from "@/components/admin/choices";
import { Rows } from "@/components/admin/rows";
import { PageHeader } from "@/components/layout/page-header";
import { DateTime } from "@/components/ui/date-time";
import { Pager } from "@/components/ui/pager";
import { listApplications } from "@/lib/hosts/application-queries";
import { applicationStatuses, listApplicationsInput } from "@/lib/hosts/schema";
import { localePath } from "@/lib/i18n/locale-path";
import { pageLocale } from "@/lib/web/page-locale";
import type { SearchParams } from "@/lib/web/read-page";
import { requireAdmin } from "@/lib/web/require-actor";
import { readList } from "../admin-list";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("nav_applications") };
}

export default async function ApplicationsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const [t, common, { items, filter, at, pager }] = await Promise.all([
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "common" }),
    readList({
      actor,
      locale,
      path: "/admin/applications",
      searchParams,
      input: listApplicationsInput,
      read: listApplications,
    }),
  ]);
  return (
    <>
      <PageHeader lead={t("applications_lead")} title={t("nav_applications")} />
      <Choices
        choices={[
          { href: at({}), label: t("all"), isCurrent: !filter.status },
          ...applicationStatuses.map((status) => ({
            href: at({ status }),
            label: t(`application_${status}`),
            isCurrent: filter.status === status,
          })),
        ]}
        label={t("filter_label")}
      />
      <Rows
        empty={t("applications_empty")}
        rows={items.map(({ id, applicant, status, created_at }) => ({
          id,
          title: applicant.display_name,
          href: localePath(locale, `/admin/applications/${id}`),
          facts: (
            <>
              {applicant.email} · <DateTime format="short" locale={locale} value={created_at} />
            </>
          ),
          end: <ApplicationBadge status={status} />,
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
