import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "@/lib/system/run/child";
import { freePort } from "./app";
import type { GoTool } from "./go-tool";

/** An S3-compatible server that checks signatures, over files of this machine. */
export const s3Gateway: GoTool = {
  name: "versitygw",
  source: "github.com/versity/versitygw/cmd/versitygw",
  release: "v1.8.0",
};

export interface S3Server {
  settings: Record<`S3_${string}`, string>;
  stop(): Promise<void>;
}

export async function startS3(binary: string): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), "aveli-s3-"));
  await Promise.all(["files/aveli", "sidecar"].map((name) => mkdir(join(folder, name), { recursive: true })));
  const port = await freePort();
  const [accessKeyId, secretAccessKey] = ["aveli", "a-secret-that-only-the-tests-have"];
  const root = ["--access", accessKeyId, "--secret", secretAccessKey, "--region", "eu-north-1"];
  // Not every file system of a test machine supports the attributes in which S3's metadata would be kept.
  const backend = ["posix", "--sidecar", join(folder, "sidecar"), join(folder, "files")];
  const child = startChild(binary, ["--quiet", "--port", `127.0.0.1:${port}`, ...root, ...backend], {
    stdio: "ignore",
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(endpoint);
  return {
    settings: {
      S3_ENDPOINT: endpoint,
      S3_REGION: "eu-north-1",
      S3_BUCKET: "aveli",
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    },
    async stop() {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}.`);
}
