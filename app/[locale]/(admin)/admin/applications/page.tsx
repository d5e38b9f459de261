import { AdminList } from "@/components/admin/admin-list";
import { ApplicationBadge } from "@/components/admin/application-badge";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listApplications } from "@/lib/community/hosts/application-queries";
import { applicationStatuses, listApplicationsInput } from "@/lib/community/hosts/schema";
import { type ListPageProps, readList } from "../read-list";
import { titleOf } from "../title-of";

export const generateMetadata = titleOf("applications");

export default async function ApplicationsPage(props: ListPageProps) {
  const { locale, t, items, choicesBy, pager } = await readList(props, {
    path: "/admin/applications",
    input: listApplicationsInput,
    read: listApplications,
  });
  return (
    <AdminList
      choices={choicesBy("status", applicationStatuses, (status) => t(`application_${status}`))}
      name="applications"
      pager={pager}
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
  );
}
