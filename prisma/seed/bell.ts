import type { Database } from "@/lib/base/platform/db";
import { storage } from "@/lib/base/platform/storage";
import { storageKeyOf } from "@/lib/catalogue/media/rules";

const rate = 11_025;
const durationSeconds = 40;

/** A singing bowl, struck at the beginning and once more towards the end: its partials, each fading at its own pace. */
function bell(): Buffer {
  const partials = [
    { hertz: 220, loudness: 0.5, seconds: 9 },
    { hertz: 221.3, loudness: 0.3, seconds: 9 },
    { hertz: 596, loudness: 0.25, seconds: 5 },
    { hertz: 1116, loudness: 0.1, seconds: 2.5 },
  ];
  const struckAt = [0, 25];
  const samples = Buffer.alloc(44 + 2 * rate * durationSeconds);
  samples.write("RIFF", 0, "latin1");
  samples.writeUInt32LE(samples.byteLength - 8, 4);
  samples.write("WAVEfmt ", 8, "latin1");
  for (const [value, offset] of [
    [16, 16],
    [rate, 24],
    [2 * rate, 28],
    [samples.byteLength - 44, 40],
  ] as const) {
    samples.writeUInt32LE(value, offset);
  }
  for (const [value, offset] of [
    [1, 20],
    [1, 22],
    [2, 32],
    [16, 34],
  ] as const) {
    samples.writeUInt16LE(value, offset);
  }
  samples.write("data", 36, "latin1");
  for (let index = 0; index < rate * durationSeconds; index++) {
    let level = 0;
    for (const struck of struckAt) {
      const since = index / rate - struck;
      if (since < 0) continue;
      const attack = Math.min(1, since * 60);
      for (const { hertz, loudness, seconds } of partials) {
        level += attack * loudness * Math.exp(-since / seconds) * Math.sin(2 * Math.PI * hertz * since);
      }
    }
    samples.writeInt16LE(Math.round(Math.max(-1, Math.min(1, level * 0.7)) * 32_000), 44 + 2 * index);
  }
  return samples;
}

/** Adds a sound for meditation as a lesson's file. */
export async function seedBell(
  tx: Database,
  { id: lessonId, hostId }: { id: string; hostId: string },
): Promise<void> {
  const content = bell();
  const contentType = "audio/wav";
  const media = await tx.media.create({
    data: {
      ownerId: hostId,
      kind: "lesson",
      name: "Klang att sitta till.wav",
      sizeBytes: content.byteLength,
      contentType,
    },
  });
  const kept = await storage().put(storageKeyOf(media), inOne(content), {
    contentType,
    limit: content.byteLength,
  });
  await tx.media.update({
    where: { id: media.id },
    data: { sha256: kept.sha256, status: "stored", storedAt: new Date() },
  });
  await tx.lessonMedia.create({
    data: { mediaId: media.id, lessonId, hostId, position: 1, durationSeconds },
  });
}

async function* inOne(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}
