import { BackgroundProcessor, supportsBackgroundProcessors } from "@livekit/track-processors";

/** Everything it needs lies on our own server. Fetched when someone wants it: it is the heaviest part of a room. */
const assetPaths = { tasksVisionFileSet: "/blur", modelAssetPath: "/blur/selfie.tflite" };

/** Throws where the browser cannot. */
export function newBlur() {
  if (!supportsBackgroundProcessors()) throw new Error("no background processors here");
  return BackgroundProcessor({ mode: "background-blur", blurRadius: 12, assetPaths });
}
