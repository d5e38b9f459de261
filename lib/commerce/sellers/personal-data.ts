import { definePersonalData } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    seller_details: {
      rows: "host_id = $1",
      columns:
        "id host_id legal_name is_trader org_nr is_vat_registered vat_number street postal_code city email created_at updated_at version",
      erase: "rows",
    },
  },
  aboutNobody: { sale_settings: "what the platform sells itself, and as which company" },
});
