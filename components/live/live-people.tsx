"use client";

import type { Participant } from "livekit-client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormStatus } from "@/components/ui/form-status";
import type { StageAction } from "@/lib/live/schema";
import { ConfirmDialog } from "./confirm-dialog";
import { PeopleDrawer, type RoomPerson } from "./people-drawer";
import { post } from "./post";

type LivePeopleProps = {
  participants: readonly Participant[];
  hostId: string;
  seminarId: string;
  isHost: boolean;
  onClose: () => void;
};

/** Who is here; for the host, with what a host can do about it. */
export function LivePeople({ participants, hostId, seminarId, isHost, onClose }: LivePeopleProps) {
  const t = useTranslations("live");
  const [removing, setRemoving] = useState<RoomPerson | null>(null);
  const [hasFailed, setFailed] = useState(false);

  const people = participants.map((participant) => ({
    id: participant.identity,
    name: participant.name || participant.identity,
    isYou: participant.isLocal,
    isHost: participant.identity === hostId,
    isOnStage: participant.permissions?.canPublish ?? false,
  }));

  const moderate = (person: RoomPerson, action: StageAction) =>
    post(`/api/seminars/${seminarId}/participants/${person.id}`, { action });

  async function act(person: RoomPerson, action: StageAction) {
    setFailed(false);
    await moderate(person, action).catch(() => setFailed(true));
  }

  const actions = (person: RoomPerson) =>
    !person.isHost && (
      <div className="-ml-3 flex flex-wrap">
        <Button onClick={() => act(person, person.isOnStage ? "demote" : "promote")} variant="quiet">
          {t(person.isOnStage ? "demote" : "promote")}
        </Button>
        {person.isOnStage && (
          <Button onClick={() => act(person, "mute")} variant="quiet">
            {t("mute")}
          </Button>
        )}
        <Button onClick={() => setRemoving(person)} variant="quiet">
          {t("remove")}
        </Button>
      </div>
    );

  return (
    <>
      <PeopleDrawer
        actions={isHost ? actions : undefined}
        notice={<FormStatus>{hasFailed && t("people_failed")}</FormStatus>}
        onClose={onClose}
        people={people}
        title={t("people_title")}
      />
      <ConfirmDialog
        confirmLabel={t("remove")}
        failedText={t("people_failed")}
        onClose={() => setRemoving(null)}
        onConfirm={async () => {
          if (removing) await moderate(removing, "remove");
        }}
        open={removing !== null}
        text={t("remove_text", { name: removing?.name ?? "" })}
        title={t("remove_title", { name: removing?.name ?? "" })}
      />
    </>
  );
}
