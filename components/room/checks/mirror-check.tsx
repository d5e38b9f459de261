"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/field";
import { FormStatus } from "@/components/ui/form-status";
import { OwnPicture } from "./own-picture";
import { SoundLevel } from "./sound-level";
import { useOwnMedia } from "./use-own-media";

export interface StageChoice {
  camera: boolean;
  microphone: boolean;
}

type MirrorCheckProps = { choice: StageChoice; onChoose: (choice: StageChoice) => void };

/** For people who will be seen and heard: a look at themselves before they go in. */
export function MirrorCheck({ choice, onChoose }: MirrorCheckProps) {
  const t = useTranslations("live");
  const { stream, failure, start } = useOwnMedia({ video: true, audio: true });

  return (
    <div className="grid gap-4">
      {stream ? (
        <>
          <div className="aspect-video overflow-hidden rounded-md bg-sunken">
            <OwnPicture label={t("check_preview")} stream={stream} />
          </div>
          <SoundLevel label={t("check_level")} stream={stream} />
        </>
      ) : (
        <Button className="justify-self-start" onClick={start} variant="secondary">
          {t("check_start")}
        </Button>
      )}
      <FormStatus>{failure && t(`media_${failure}`)}</FormStatus>
      <div>
        <CheckboxField
          checked={choice.camera}
          label={t("check_use_camera")}
          onChange={(event) => onChoose({ ...choice, camera: event.target.checked })}
        />
        <CheckboxField
          checked={choice.microphone}
          label={t("check_use_microphone")}
          onChange={(event) => onChoose({ ...choice, microphone: event.target.checked })}
        />
      </div>
    </div>
  );
}
