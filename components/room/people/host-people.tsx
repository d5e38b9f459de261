"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormStatus } from "@/components/ui/form-status";
import type { StageAction } from "@/lib/live/rooms/schema";
import { ConfirmDialog } from "../frame/confirm-dialog";
import type { RoomModel, RoomPerson } from "../room-model";
import { groupParticipants } from "./participant-groups";
import { PeopleDrawer } from "./people-drawer";
import { useAttendees } from "./use-attendees";

type HostPeopleProps = { model: RoomModel; say: (words: string) => void; onClose: () => void };

/** The host's list: who is here and who is missing, with the actions on each. */
export function HostPeople({ model, say, onClose }: HostPeopleProps) {
  const t = useTranslations("live");
  const { calls, people, state, changeState } = model;
  const attendees = useAttendees(calls);
  const [removing, setRemoving] = useState<RoomPerson | null>(null);
  const [hasFailed, setFailed] = useState(false);

  async function attempt(doing: Promise<unknown>, done: string) {
    setFailed(false);
    try {
      await doing;
      say(done);
    } catch {
      setFailed(true);
    }
  }

  const act = (person: RoomPerson, action: Exclude<StageAction, "remove">) =>
    attempt(calls.moderate(person.id, action), t(`did_${action}`, { name: person.name }));

  return (
    <>
      <PeopleDrawer
        actions={(person) =>
          !person.isHost && <Actions onAct={act} onRemove={() => setRemoving(person)} person={person} />
        }
        onClose={onClose}
        roll={groupParticipants(people, attendees)}
        tools={
          <div className="-ml-3 grid gap-2">
            <div className="flex flex-wrap">
              <Button onClick={() => attempt(calls.muteAll(), t("did_mute_all"))} variant="quiet">
                {t("mute_all")}
              </Button>
              <Button
                aria-pressed={state.is_locked}
                onClick={() =>
                  attempt(
                    changeState({ is_locked: !state.is_locked }),
                    t(state.is_locked ? "did_unlock" : "did_lock"),
                  )
                }
                variant="quiet"
              >
                {t(state.is_locked ? "unlock" : "lock")}
              </Button>
            </div>
            <FormStatus>{hasFailed && t("people_failed")}</FormStatus>
          </div>
        }
      />
      <ConfirmDialog
        confirmLabel={t("remove")}
        failedText={t("people_failed")}
        onClose={() => setRemoving(null)}
        onConfirm={async () => {
          if (!removing) return;
          await calls.moderate(removing.id, "remove");
          say(t("did_remove", { name: removing.name }));
        }}
        open={removing !== null}
        text={t("remove_text", { name: removing?.name ?? "" })}
        title={t("remove_title", { name: removing?.name ?? "" })}
      />
    </>
  );
}

type ActionsProps = {
  person: RoomPerson;
  onAct: (person: RoomPerson, action: "promote" | "demote" | "mute" | "lower_hand") => void;
  onRemove: () => void;
};

function Actions({ person, onAct, onRemove }: ActionsProps) {
  const t = useTranslations("live");
  const button = (action: "promote" | "demote" | "mute" | "lower_hand") => (
    <Button
      aria-label={t("action_on", { action: t(action), name: person.name })}
      onClick={() => onAct(person, action)}
      variant="quiet"
    >
      {t(action)}
    </Button>
  );
  return (
    <div className="-ml-3 flex flex-wrap text-sm">
      {person.isOnStage ? button("demote") : button("promote")}
      {person.isOnStage && person.isHere && button("mute")}
      {person.handRaisedAt && !person.isOnStage && button("lower_hand")}
      <Button
        aria-label={t("action_on", { action: t("remove"), name: person.name })}
        onClick={onRemove}
        variant="quiet"
      >
        {t("remove")}
      </Button>
    </div>
  );
}
