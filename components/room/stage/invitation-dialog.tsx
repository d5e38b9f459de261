"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CheckboxField } from "@/components/ui/field";
import { FormStatus } from "@/components/ui/form-status";
import { OwnPicture } from "../checks/own-picture";
import { useOwnMedia } from "../checks/use-own-media";
import type { RoomModel } from "../room-model";

type InvitationDialogProps = {
  open: boolean;
  hostName: string;
  onAnswer: RoomModel["answerInvitation"];
};

/** An invitation from the host: a look at oneself, and then yes, or not now. */
export function InvitationDialog({ open, hostName, onAnswer }: InvitationDialogProps) {
  const t = useTranslations();
  return (
    <Dialog
      closeLabel={t("common.close")}
      onClose={() => open && onAnswer(false, { camera: false, microphone: false })}
      open={open}
      title={t("live.invited_title", { name: hostName })}
    >
      {open && <Invitation onAnswer={onAnswer} />}
    </Dialog>
  );
}

function Invitation({ onAnswer }: Pick<InvitationDialogProps, "onAnswer">) {
  const t = useTranslations("live");
  const [choice, setChoice] = useState({ camera: true, microphone: true });
  const [hasFailed, setFailed] = useState(false);
  const [isPending, setPending] = useState(false);
  const { stream, failure, start, stop } = useOwnMedia({ video: true, audio: true });

  const look = useEffectEvent(start);
  useEffect(() => {
    look();
  }, []);

  async function answer(isYes: boolean) {
    setPending(true);
    setFailed(false);
    // Some devices lend the camera only to one user at a time.
    stop();
    try {
      await onAnswer(isYes, choice);
    } catch {
      setFailed(true);
      setPending(false);
    }
  }

  return (
    <div className="grid gap-4">
      <p className="text-ink-soft">{t("invited_text")}</p>
      <div className="aspect-video overflow-hidden rounded-md bg-sunken">
        {stream && choice.camera ? (
          <OwnPicture label={t("check_preview")} stream={stream} />
        ) : (
          <p className="grid size-full place-content-center p-4 text-center text-ink-soft">
            {t(choice.camera ? "check_opening" : "invited_unseen")}
          </p>
        )}
      </div>
      <FormStatus>{(failure && t(`media_${failure}`)) || (hasFailed && t("people_failed"))}</FormStatus>
      <div>
        <CheckboxField
          checked={choice.camera}
          label={t("invited_camera")}
          onChange={(event) => setChoice({ ...choice, camera: event.target.checked })}
        />
        <CheckboxField
          checked={choice.microphone}
          label={t("invited_microphone")}
          onChange={(event) => setChoice({ ...choice, microphone: event.target.checked })}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => answer(true)} pending={isPending}>
          {t("invited_yes")}
        </Button>
        <Button onClick={() => answer(false)} variant="quiet">
          {t("invited_no")}
        </Button>
      </div>
    </div>
  );
}
