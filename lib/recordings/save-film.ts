import { storeMedia } from "@/lib/media/store-media";

/** Keeps a film that has come whole, from when on its host can look at it and publish it; a job. Throws Unavailable. */
export async function saveFilm({ mediaId }: { mediaId: string }): Promise<void> {
  await storeMedia(mediaId, async (tx) => {
    await tx.recording.updateMany({ where: { mediaId, status: "saving" }, data: { status: "ready" } });
  });
}
