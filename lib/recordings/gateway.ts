import { env } from "@/lib/platform/env";
import { livekitRecorder } from "./gateway.livekit";
import { noRecorder } from "./gateway.none";

/** The vendor that films a room: what is on the stage, and nothing else of it. Its methods throw Unavailable. */
export interface RecorderGateway {
  /** Whether there is one. */
  readonly canRecord: boolean;
  /** Films the room into the storage under this key, and returns the name of the filming; once for each room. */
  start(room: string, key: string): Promise<string>;
  /** Does nothing to one that is over. */
  stop(egressId: string): Promise<void>;
}

export function recorderGateway(): RecorderGateway {
  const { LIVEKIT_EGRESS, LIVEKIT_URL, LIVEKIT_API_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET, ...rest } =
    env();
  const { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = rest;
  if (!LIVEKIT_EGRESS || !LIVEKIT_URL || !LIVEKIT_API_KEY || !LIVEKIT_API_SECRET || !S3_BUCKET)
    return noRecorder;
  return livekitRecorder({
    url: LIVEKIT_API_URL ?? LIVEKIT_URL,
    key: LIVEKIT_API_KEY,
    secret: LIVEKIT_API_SECRET,
    bucket: {
      endpoint: String(S3_ENDPOINT),
      region: String(S3_REGION),
      name: S3_BUCKET,
      accessKeyId: String(S3_ACCESS_KEY_ID),
      secretAccessKey: String(S3_SECRET_ACCESS_KEY),
    },
  });
}
