import { env } from "@/lib/base/platform/env";
import { livekitRecorder } from "./gateway.livekit";
import { noRecorder } from "./gateway.none";

/** The vendor that records a room: only its stage. Its methods throw Unavailable. */
export interface RecorderGateway {
  /** Whether recording is possible. */
  readonly canRecord: boolean;
  /**
   * Starts recording the room into the storage under this key and returns the vendor's id of it; idempotent for a room.
   */
  start(room: string, key: string): Promise<string>;
  /** Does nothing if it has ended. */
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
