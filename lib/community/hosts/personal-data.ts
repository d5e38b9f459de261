import { definePersonalData } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    host_applications: {
      rows: "user_id = $1",
      columns: "id user_id teaches about links terms_version status reason decided_at created_at",
      withheld: "decided_by_id",
      erase: "rows",
      keepFor: { days: 730, expired: "status = 'refused' and decided_at < $1", why: "to answer questions" },
    },
  },
});
