import { definePersonalData } from "@/lib/base/platform/define-personal-data";

const theirAddress = "(select lower(email) from app.users where id = $1 and email_verified_at is not null)";

export const personalData = definePersonalData({
  tables: {
    decisions: {
      rows: "person_id = $1",
      columns: "id subject_table subject_id person_id measure ground reasoning decided_at",
      withheld: "decided_by_id",
      erase: "rows",
      keepFor: { days: 730, expired: "measure = 'none' and decided_at < $1", why: "with its reports" },
    },
    // Reports about the person are deleted with them; their reports about others stay, anonymously.
    content_reports: {
      rows: `reporter_id = $1 or lower(reporter_email) = ${theirAddress}`,
      columns:
        "id subject_table subject_id reporter_id reporter_email locale reason details status decision_id created_at",
      withheld: "host_id",
      stays: "reports about others, without a sender",
      erase: [
        "delete from app.content_reports where host_id = $1",
        "update app.content_reports set reporter_id = null where reporter_id = $1",
        // Made without signing in, from an address that is known to be theirs.
        `update app.content_reports set reporter_email = null where lower(reporter_email) = ${theirAddress}`,
      ],
      keepFor: {
        days: 730,
        expired: `(status = 'open' and created_at < $1)
          or decision_id in (select id from app.decisions where decided_at < $1)`,
        why: "the Digital Services Act",
      },
    },
  },
});
