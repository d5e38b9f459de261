"use client";

import { useTranslations } from "next-intl";
import { Drawer } from "../frame/drawer";
import type { RoomPerson } from "../room-model";
import type { ParticipantGroups } from "./participant-groups";
import { PersonRow } from "./person-row";

type PeopleDrawerProps = {
  roll: ParticipantGroups;
  onClose: () => void;
  /** The host's actions on everyone. */
  tools?: React.ReactNode;
  /** The host's actions on one person. */
  actions?: (person: RoomPerson) => React.ReactNode;
};

const groups = ["hands", "stage", "audience", "missing"] as const;

export function PeopleDrawer({ roll, onClose, tools, actions }: PeopleDrawerProps) {
  const t = useTranslations("live");
  return (
    <Drawer onClose={onClose} title={t("people_title")}>
      <div className="grid min-h-0 flex-1 auto-rows-min gap-4 overflow-y-auto overscroll-contain px-4 pb-4">
        {tools}
        {groups.map(
          (group) =>
            roll[group].length > 0 && (
              <section aria-labelledby={`people-${group}`} key={group}>
                <h3 className="font-semibold text-ink-faint text-sm" id={`people-${group}`}>
                  {t(`people_group_${group}`, { count: roll[group].length })}
                </h3>
                <ul className="divide-y divide-line">
                  {roll[group].map((person) => (
                    <PersonRow key={person.id} person={person}>
                      {actions?.(person)}
                    </PersonRow>
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </Drawer>
  );
}
