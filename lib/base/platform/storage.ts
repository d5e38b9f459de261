import { join } from "node:path";
import { env } from "./env";
import type { Storage } from "./files";
import { folderStorage } from "./storage.folder";
import { s3Storage } from "./storage.s3";

/** Returns the bucket if one is configured, else a folder in DATA_DIR. */
export function storage(): Storage {
  const { DATA_DIR, S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  if (!S3_ENDPOINT || !S3_REGION || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    return folderStorage(join(DATA_DIR, "files"));
  }
  return s3Storage({
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}
