import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { Attendee } from "@/lib/live/rooms/schema";

export function AttendeeList({ attendees }: { attendees: readonly Attendee[] }) {
  const t = useTranslations("studio");
  if (attendees.length === 0) return <p className="text-ink-soft">{t("nobody_yet")}</p>;
  return (
    <ul className="divide-y divide-line">
      {attendees.map(({ user, is_present, joined_at }) => (
        <li className="flex items-center gap-3 py-2.5" key={user.id}>
          <Avatar name={user.display_name} seed={user.id} size="sm" url={user.avatar_url} />
          <span className="min-w-0 flex-1 truncate font-semibold">{user.display_name}</span>
          {is_present && <Badge tone="good">{t("is_here")}</Badge>}
          {!is_present && joined_at && <Badge>{t("was_here")}</Badge>}
        </li>
      ))}
    </ul>
  );
}
