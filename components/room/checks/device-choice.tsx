"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { chooseDevice, type DeviceKind, useAvailableDevices, useChosenDevices } from "./devices";

/** Chooses camera, microphone and speaker, if there is more than one. */
export function DeviceChoice({ kinds }: { kinds: readonly DeviceKind[] }) {
  const t = useTranslations("live");
  const available = useAvailableDevices();
  const chosen = useChosenDevices();
  const choices = kinds.filter((kind) => available[kind].length > 1 && (kind !== "speaker" || canRoute()));
  if (choices.length === 0) return null;
  return (
    <div className="grid gap-4">
      {choices.map((kind) => (
        <SelectField
          key={kind}
          label={t(`device_${kind}`)}
          onChange={(event) => chooseDevice(kind, event.target.value)}
          value={known(available[kind], chosen[kind])}
        >
          {available[kind].map(({ deviceId, label }) => (
            <option key={deviceId} value={deviceId}>
              {label}
            </option>
          ))}
        </SelectField>
      ))}
    </div>
  );
}

function known(devices: readonly MediaDeviceInfo[], id: string | undefined): string {
  return devices.find(({ deviceId }) => deviceId === id)?.deviceId ?? devices[0]?.deviceId ?? "";
}

/** Not every browser lets a page choose the speaker. */
function canRoute(): boolean {
  return "setSinkId" in HTMLMediaElement.prototype;
}
