"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { recall, remember } from "../frame/memory";

export type DeviceKind = "camera" | "microphone" | "speaker";
/** The chosen devices; an absent one is left to the browser. */
export type Devices = Partial<Record<DeviceKind, string>>;

const place = "aveli.room.devices";
const listeners = new Set<() => void>();
let chosen: Devices | null = null;

const none: Devices = {};

/** As chosen on this device, now or earlier. */
export function chosenDevices(): Devices {
  chosen ??= recall<Record<DeviceKind, string>>(place);
  return chosen;
}

export function chooseDevice(kind: DeviceKind, id: string): void {
  chosen = { ...chosenDevices(), [kind]: id };
  remember(place, chosen);
  for (const listener of listeners) listener();
}

export function useChosenDevices(): Devices {
  return useSyncExternalStore(subscribe, chosenDevices, () => none);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const kindOf: Partial<Record<MediaDeviceKind, DeviceKind>> = {
  videoinput: "camera",
  audioinput: "microphone",
  audiooutput: "speaker",
};

/** Lists the available devices, which browsers name only after permission is given. */
export function useAvailableDevices(): Record<DeviceKind, readonly MediaDeviceInfo[]> {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);

  useEffect(() => {
    const { mediaDevices } = navigator;
    if (!mediaDevices) return;
    const read = () =>
      mediaDevices.enumerateDevices().then(
        (all) => setDevices(all.filter(({ deviceId, label }) => deviceId && label)),
        () => {},
      );
    read();
    mediaDevices.addEventListener("devicechange", read);
    // The names come with the permission, for which not every browser has an event.
    const timer = setInterval(read, 2000);
    return () => {
      clearInterval(timer);
      mediaDevices.removeEventListener("devicechange", read);
    };
  }, []);

  const of = (kind: DeviceKind) => devices.filter((device) => kindOf[device.kind] === kind);
  return { camera: of("camera"), microphone: of("microphone"), speaker: of("speaker") };
}
