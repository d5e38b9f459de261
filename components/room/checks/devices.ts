"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { recall, remember } from "../frame/memory";

export type DeviceKind = "camera" | "microphone" | "speaker";
/** Which of several; what is absent is the browser's to choose. */
export type Devices = Partial<Record<DeviceKind, string>>;

const place = "aveli.room.devices";
const listeners = new Set<() => void>();
let chosen: Devices | null = null;

const none: Devices = {};

/** As chosen on this device, now or an earlier time. */
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

/** What there is to choose from, once the browser tells it: before a permission it names nothing. */
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
    // The names come with the permission, of which there is no event everywhere.
    const timer = setInterval(read, 2000);
    return () => {
      clearInterval(timer);
      mediaDevices.removeEventListener("devicechange", read);
    };
  }, []);

  const of = (kind: DeviceKind) => devices.filter((device) => kindOf[device.kind] === kind);
  return { camera: of("camera"), microphone: of("microphone"), speaker: of("speaker") };
}
