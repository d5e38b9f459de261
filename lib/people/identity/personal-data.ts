import { definePersonalData } from "@/lib/base/platform/define-personal-data";

export const personalData = definePersonalData({
  tables: {
    users: {
      rows: "id = $1",
      columns:
        "id email email_verified_at display_name slug headline bio avatar_url role locale time_zone created_at updated_at deleted_at suspended_at suspended_reason wants_news link_edition version",
      withheld: "password_hash",
      stays: "orders and receipts point at it, without a name",
      erase: [
        `update app.users set email = id || '@erased.invalid', email_verified_at = null, password_hash = null,
          display_name = 'Raderat konto', slug = null, headline = '', bio = '', avatar_url = null, role = 'member',
          locale = 'sv', time_zone = 'Europe/Stockholm', wants_news = false, deleted_at = now(), updated_at = now()
          where id = $1`,
      ],
    },
    sessions: {
      rows: "user_id = $1",
      columns:
        "id user_id kind user_agent ip_address created_at last_seen_at expires_at revoked_at revoked_reason",
      erase: "rows",
      keepFor: { days: 30, expired: "expires_at < $1 or revoked_at < $1", why: "to stop abuse" },
    },
    refresh_tokens: {
      rows: "session_id in (select id from app.sessions where user_id = $1)",
      columns: "session_id created_at expires_at used_at",
      withheld: "token_hash",
      erase: "rows",
    },
    one_time_tokens: {
      rows: "user_id = $1",
      columns: "user_id purpose created_at expires_at used_at order_id",
      withheld: "token_hash",
      erase: "rows",
      keepFor: { days: 30, expired: "expires_at < $1", why: "to stop abuse" },
    },
    consents: {
      rows: "user_id = $1",
      columns: "id user_id kind version order_id seminar_id given_at withdrawn_at",
      erase: ["delete from app.consents where user_id = $1 and order_id is null"],
      stays: "what was agreed to with a purchase, as long as the purchase",
    },
  },
});
