import { DefaultReconnectPolicy, LogLevel, Room, setLogLevel, VideoPresets } from "livekit-client";
import { chosenDevices } from "../checks/devices";

// Lost connections are explained to the person and restored; removals are intended. Neither belongs in the console.
setLogLevel(LogLevel.silent);

/**
 * How long LiveKit's client tries to reconnect by itself, about two seconds in all, before a new token is requested: a
 * server that has restarted knows no room until then.
 */
const mendingDelays = [0, 300, 700, 1000];

/**
 * Small pictures are received small and hidden ones not at all (adaptive stream); what nobody receives is not sent
 * (dynacast); and a camera is sent in three sizes, so that a weak receiver slows down nobody else (simulcast).
 */
export function newRoom(): Room {
  const { camera, microphone, speaker } = chosenDevices();
  return new Room({
    adaptiveStream: true,
    dynacast: true,
    reconnectPolicy: new DefaultReconnectPolicy(mendingDelays),
    videoCaptureDefaults: {
      resolution: VideoPresets.h720.resolution,
      ...(camera && { deviceId: { ideal: camera } }),
    },
    // In addition to the client's defaults: echo cancellation and noise suppression.
    audioCaptureDefaults: {
      autoGainControl: true,
      echoCancellation: true,
      noiseSuppression: true,
      ...(microphone && { deviceId: { ideal: microphone } }),
    },
    ...(speaker && { audioOutput: { deviceId: speaker } }),
    publishDefaults: {
      simulcast: true,
      videoSimulcastLayers: [VideoPresets.h180, VideoPresets.h360],
      // Silence takes no bandwidth, and a lost packet is not heard.
      dtx: true,
      red: true,
    },
  });
}
