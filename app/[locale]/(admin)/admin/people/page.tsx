import { AdminList } from "@/components/admin/admin-list";
import { Badge } from "@/components/ui/badge";
import { localePath } from "@/lib/base/i18n/locale-path";
import { roles } from "@/lib/people/identity/actor";
import { listPeople } from "@/lib/system/admin/people-queries";
import { listPeopleInput } from "@/lib/system/admin/schema";
import { type ListPageProps, readList } from "../read-list";
import { titleOf } from "../title-of";

export const generateMetadata = titleOf("people");

export default async function PeoplePage(props: ListPageProps) {
  const { locale, t, items, filter, choicesBy, pager } = await readList(props, {
    path: "/admin/people",
    input: listPeopleInput,
    read: listPeople,
  });
  return (
    <AdminList
      choices={choicesBy("role", roles, (role) => t(`role_${role}`), {
        name: "suspended",
        value: "true",
        label: t("suspended"),
      })}
      name="people"
      pager={pager}
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
      search={{
        hidden: { ...(filter.role && { role: filter.role }) },
        label: t("search_people"),
        value: filter.q,
      }}
    />
  );
}
