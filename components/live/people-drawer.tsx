"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Drawer } from "./drawer";

export interface RoomPerson {
  id: string;
  name: string;
  isYou?: boolean;
  isHost?: boolean;
  isOnStage?: boolean;
  isHere?: boolean;
}

type PeopleDrawerProps = {
  title: string;
  people: readonly RoomPerson[];
  onClose: () => void;
  /** What a host can do with someone. */
  actions?: ((person: RoomPerson) => React.ReactNode) | undefined;
  notice?: React.ReactNode;
};

export function PeopleDrawer({ title, people, onClose, actions, notice }: PeopleDrawerProps) {
  const t = useTranslations("live");
  return (
    <Drawer onClose={onClose} title={title}>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-4">
        {notice}
        {people.length === 0 && <p className="text-ink-soft">{t("people_none")}</p>}
        <ul className="divide-y divide-line">
          {people.map((person) => {
            const marks = [
              person.isYou && t("people_you"),
              person.isHost && t("people_host"),
              person.isOnStage && !person.isHost && t("people_on_stage"),
              person.isHere && t("people_here"),
            ].filter(Boolean);
            return (
              <li className="grid gap-1 py-2.5" key={person.id}>
                <div className="flex items-center gap-3">
                  <Avatar name={person.name} seed={person.id} size="sm" />
                  <span className="min-w-0 truncate font-semibold">{person.name}</span>
                  {marks.length > 0 && <span className="text-ink-faint text-sm">{marks.join(", ")}</span>}
                </div>
                {actions?.(person)}
              </li>
            );
          })}
        </ul>
      </div>
    </Drawer>
  );
}
