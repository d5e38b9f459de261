import { BackgroundProcessor, supportsBackgroundProcessors } from "@livekit/track-processors";

/** Served from our own server. Loaded on demand, because it is the heaviest part of a room. */
const assetPaths = { tasksVisionFileSet: "/blur", modelAssetPath: "/blur/selfie.tflite" };

/** Throws if the browser does not support it. */
export function newBlur() {
  if (!supportsBackgroundProcessors()) throw new Error("no background processors here");
  return BackgroundProcessor({ mode: "background-blur", blurRadius: 12, assetPaths });
}
