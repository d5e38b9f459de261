import { storeMedia } from "@/lib/catalogue/media/store-media";

/** Stores a completely received recording, which its host can then watch and publish; a job. Throws Unavailable. */
export async function saveFilm({ mediaId }: { mediaId: string }): Promise<void> {
  await storeMedia(mediaId, async (tx) => {
    await tx.recording.updateMany({ where: { mediaId, status: "saving" }, data: { status: "ready" } });
  });
}
