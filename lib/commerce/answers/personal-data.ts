import { definePersonalData } from "@/lib/base/platform/define-personal-data";
import { purgeExpiredAnswers } from "./purge-expired-answers";
import { readAnswer } from "./queries";

export const personalData = definePersonalData({
  tables: {
    booking_answers: {
      rows: "user_id = $1",
      columns: "id order_id user_id position question sealed kept_days created_at",
      show: ({ sealed, ...row }) => ({
        ...row,
        answer: readAnswer({
          orderId: String(row.order_id),
          position: Number(row.position),
          question: String(row.question),
          sealed: String(sealed),
        }),
      }),
      // The person's own answers, and those given to them as a host.
      erase: [
        `delete from app.booking_answers
          where user_id = $1 or order_id in (select id from app.orders where host_id = $1)`,
      ],
    },
  },
  purge: purgeExpiredAnswers,
});
