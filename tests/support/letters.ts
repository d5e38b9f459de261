import { openMail } from "@/lib/notify/queries";
import { db } from "@/lib/platform/db";

/** Someone's letters as they were sent, with their links, oldest first. */
export async function lettersTo(userId: string) {
  const mails = await db.mail.findMany({ where: { userId }, orderBy: { id: "asc" } });
  return mails.map((mail) => ({ ...mail, ...openMail(mail) }));
}
