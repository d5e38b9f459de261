import { definePersonalData } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    explore_entries: {
      rows: "host_id = $1",
      columns: "id kind host_id price_amount currency language published_at starts_at over_at names",
      // The search index repeats what the offers themselves say.
      withheld: "name_words words",
      stays: "goes when its offer leaves the sale",
    },
  },
});
