import { transaction } from "@/lib/base/platform/db";
import { definePersonalData } from "@/lib/base/platform/define-personal-data";
import { after, days } from "@/lib/base/platform/time";
import { purgeFiles } from "./purge-files";
import { purgePieces } from "./purge-pieces";

const unfinishedKept = days(7);

export const personalData = definePersonalData({
  tables: {
    media: {
      rows: "owner_id = $1",
      columns: "id owner_id kind name size_bytes content_type sha256 status created_at stored_at",
      stays: "the files of lessons that somebody bought",
    },
  },
  erasure: { forget: (tx, ownerId) => purgeFiles(tx, { ownerId, lessonMedia: null }) },
  async purge(now) {
    const createdAt = { lt: after(now, -unfinishedKept) };
    await transaction((tx) => purgeFiles(tx, { status: { not: "stored" }, createdAt }));
    await purgePieces();
  },
});
