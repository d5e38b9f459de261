"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/field";
import { DeviceChoice } from "../checks/device-choice";
import { Choice } from "../frame/choice";
import type { Switch } from "../room-model";
import { savings, type Viewing } from "../stage/use-viewing";

type RoomSettingsProps = {
  viewing: Viewing;
  isOnStage: boolean;
  /** Whether captions are available. */
  canCaption: boolean;
  blur?: Switch | undefined;
};

/** How this person sees and hears the room, and with which devices. */
export function RoomSettings({ viewing, isOnStage, canCaption, blur }: RoomSettingsProps) {
  const t = useTranslations("live");
  return (
    <div className="grid gap-5">
      <Choice
        hasTitle
        label={t("saving")}
        onChoose={(saving) => viewing.show({ saving })}
        options={savings.map((value) => ({ value, label: t(`saving_${value}`) }))}
        value={viewing.saving}
      />
      {blur && (
        <CheckboxField
          checked={blur.isOn}
          disabled={blur.isPending}
          label={t("blur")}
          onChange={blur.toggle}
        />
      )}
      {canCaption && (
        <CheckboxField
          checked={viewing.hasCaptions}
          label={t("captions")}
          onChange={(event) => viewing.show({ hasCaptions: event.target.checked })}
        />
      )}
      <DeviceChoice kinds={isOnStage ? ["camera", "microphone", "speaker"] : ["speaker"]} />
    </div>
  );
}
