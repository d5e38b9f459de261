import { DefaultReconnectPolicy, LogLevel, Room, setLogLevel, VideoPresets } from "livekit-client";
import { chosenDevices } from "../checks/devices";

// A connection that breaks is told in words and mended; whoever is removed is meant to be.
setLogLevel(LogLevel.silent);

/**
 * How long LiveKit's client mends a connection by itself, some two seconds in all, before a new token is asked for: a
 * server that has started anew knows no room until then.
 */
const mendingDelays = [0, 300, 700, 1000];

/**
 * Small pictures are fetched small and hidden ones not at all (adaptive stream); what nobody fetches is not sent
 * (dynacast); and a camera is sent in three sizes, so that a weak receiver slows nobody else (simulcast).
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
    // The client's own defaults besides: a voice without echo and noise.
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
      // Silence costs nothing, and a lost packet is not heard.
      dtx: true,
      red: true,
    },
  });
}
