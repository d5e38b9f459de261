import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { PlainForm } from "@/components/forms/plain-form";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { ListPager } from "@/components/ui/list-pager";
import type { Cohost } from "@/lib/live/rooms/schema";

type CohostsCardProps = {
  seminarId: string;
  cohosts: readonly Cohost[];
  pager: { firstHref?: string; nextHref?: string };
  /** Absent once the seminar is over. */
  add?: FormAction | undefined;
  remove: FormAction;
};

/** The co-hosts of a seminar, and the field that adds another. */
export function CohostsCard({ seminarId, cohosts, pager, add, remove }: CohostsCardProps) {
  const t = useTranslations("cohosts");
  return (
    <Card className="grid gap-4">
      <div>
        <h2 className="font-serif text-heading" id="cohosts">
          {t("title")}
        </h2>
        <p className="text-ink-soft">{t("text")}</p>
      </div>
      {cohosts.length > 0 && (
        <ul className="divide-y divide-line border-line border-y">
          {cohosts.map(({ user }) => (
            <li className="flex items-center gap-3 py-2.5" key={user.id}>
              <Avatar name={user.display_name} seed={user.id} size="sm" url={user.avatar_url} />
              <span className="min-w-0 flex-1 truncate font-semibold" id={`cohost-${user.id}`}>
                {user.display_name}
              </span>
              <ActionButton
                action={remove}
                describedBy={`cohost-${user.id}`}
                fields={{ id: seminarId, user_id: user.id }}
                variant="quiet"
              >
                {t("remove")}
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      <ListPager pager={pager} />
      {add && (
        <PlainForm
          action={add}
          fields={[
            {
              kind: "line",
              name: "host",
              label: t("field"),
              hint: t("hint"),
              fault: t("fault"),
              maxLength: 200,
            },
          ]}
          hidden={{ id: seminarId }}
          saved={t("added")}
          submitLabel={t("add")}
          variant="secondary"
        />
      )}
    </Card>
  );
}
