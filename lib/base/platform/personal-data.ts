import { definePersonalData } from "./define-personal-data";

const email = "(select email from app.users where id = $1)";

export const personalData = definePersonalData({
  tables: {
    audit_log: {
      rows: "actor_id = $1 or (subject_table = 'users' and subject_id = $1)",
      columns: "id action subject_table subject_id details occurred_at",
      withheld: "actor_id",
      stays: "nobody can change it; it holds ids, not names",
    },
    webhook_events: {
      stays: "the provider's word about a payment, without name and address",
      erase: [
        `update app.webhook_events set payload = replace(payload::text, ${email}, '')::json
          where position(${email} in payload::text) > 0`,
        `update app.webhook_events set payload = jsonb_set(payload::jsonb, '{participant,name}', '""')::json
          where provider = 'livekit' and payload->'participant'->>'identity' = $1::text`,
      ],
    },
  },
  aboutNobody: { rate_limits: "counters under fingerprints" },
});
