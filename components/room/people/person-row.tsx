import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { RoomIcon } from "../room-icon";
import type { RoomPerson } from "../room-model";

export function PersonRow({ person, children }: { person: RoomPerson; children?: React.ReactNode }) {
  const t = useTranslations("live");
  const { id, name, isYou, isHost, isOnStage, isHere, isHeard, handRaisedAt } = person;
  const marks = [isYou && t("people_you"), isHost && t("people_host")].filter(Boolean);
  return (
    <li className="grid gap-0.5 py-2" data-person={id}>
      <div className="flex items-center gap-3">
        <span className={isHere ? undefined : "opacity-50"}>
          <Avatar name={name} seed={id} size="sm" />
        </span>
        <span className="min-w-0 truncate font-semibold">{name}</span>
        {marks.length > 0 && <span className="shrink-0 text-ink-faint text-sm">{marks.join(", ")}</span>}
        <span className="ml-auto flex shrink-0 gap-2 text-ink-faint">
          {handRaisedAt && (
            <>
              <RoomIcon name="hand" size={18} />
              <span className="sr-only">{t("people_hand")}</span>
            </>
          )}
          {isHere && isOnStage && (
            <>
              <RoomIcon crossed={!isHeard} name="microphone" size={18} />
              <span className="sr-only">{t(isHeard ? "people_heard" : "is_muted")}</span>
            </>
          )}
        </span>
      </div>
      {children}
    </li>
  );
}
