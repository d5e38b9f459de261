import { EgressClient, EncodedFileOutput, EncodedFileType, S3Upload, ServerError } from "livekit-server-sdk";
import { Unavailable } from "@/lib/base/platform/errors";

interface Access {
  /** The address at which we reach LiveKit. */
  url: string;
  key: string;
  secret: string;
  bucket: { endpoint: string; region: string; name: string; accessKeyId: string; secretAccessKey: string };
}

export function livekitRecorder({ url, key, secret, bucket }: Access) {
  const client = new EgressClient(url, key, secret, { requestTimeout: 10 });

  return {
    canRecord: true,

    async start(room: string, fileKey: string): Promise<string> {
      const [running] = await reach(client.listEgress({ roomName: room, active: true }));
      if (running) return running.egressId;
      const file = new EncodedFileOutput({
        fileType: EncodedFileType.MP4,
        filepath: fileKey,
        disableManifest: true,
        output: {
          case: "s3",
          value: new S3Upload({
            accessKey: bucket.accessKeyId,
            secret: bucket.secretAccessKey,
            region: bucket.region,
            endpoint: bucket.endpoint,
            bucket: bucket.name,
            forcePathStyle: true,
          }),
        },
      });
      // Composed of the published tracks, and only the stage may publish.
      const { egressId } = await reach(
        client.startRoomCompositeEgress(room, { file }, { layout: "speaker" }),
      );
      return egressId;
    },

    async stop(egressId: string): Promise<void> {
      try {
        await client.stopEgress(egressId);
      } catch (error) {
        const isOver =
          error instanceof ServerError && ["not_found", "failed_precondition"].includes(String(error.code));
        if (!isOver) throw new Unavailable(5, { cause: error });
      }
    },
  };
}

async function reach<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw new Unavailable(5, { cause: error });
  }
}
