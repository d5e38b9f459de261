import { db } from "@/lib/base/platform/db";
import { definePersonalData } from "@/lib/base/platform/define-personal-data";
import { after, days } from "@/lib/base/platform/time";

/** How long the text of an email is kept. */
const textKept = days(90);

export const personalData = definePersonalData({
  tables: {
    mails: {
      rows: "user_id = $1",
      columns: "id user_id recipient subject body html created_at sent_at order_id template is_bookkeeping",
      withheld: "dedupe_key sealed about_user_id",
      stays: "receipts, for the books, without an address",
      erase: [
        "delete from app.mails where user_id = $1 and not is_bookkeeping",
        "update app.mails set recipient = '', sealed = null where user_id = $1",
        // What has not been sent to others is written anew, without the name.
        "delete from app.mails where about_user_id = $1 and sent_at is null",
        "update app.mails set body = '', html = '', sealed = null where about_user_id = $1",
        // What was sent to an address that is known to be theirs, before they had an account.
        `delete from app.mails where user_id is null and lower(recipient) = (
          select lower(email) from app.users where id = $1 and email_verified_at is not null)`,
      ],
    },
  },
  async purge(now) {
    const sentAt = { lt: after(now, -textKept) };
    // The row stays, to remember that this email has been sent.
    await db.mail.updateMany({
      where: { sentAt, isBookkeeping: false },
      data: { body: "", html: "", sealed: null },
    });
    // No erasure of an account would remove their address from these.
    await db.mail.updateMany({ where: { userId: null, sentAt }, data: { recipient: "" } });
  },
});
