import { definePersonalData, forTheBuyers } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    passes: {
      rows: "host_id = $1",
      columns: "id kind host_id series_id cancellation_policy",
      stays: forTheBuyers,
    },
  },
});
