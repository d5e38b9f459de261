import { definePersonalData } from "@/lib/base/platform/define-personal-data";
import { discardUnshown, removeCoversOf } from "./discard-cover";

export const personalData = definePersonalData({
  tables: {
    covers: { rows: "host_id = $1", columns: "id host_id url created_at", stays: "goes with its file" },
  },
  erasure: { forget: removeCoversOf },
  purge: discardUnshown,
});
