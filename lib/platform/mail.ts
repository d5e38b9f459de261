import { createTransport, type Transporter } from "nodemailer";
import type { Invitation } from "./calendar";
import { env } from "./env";
import { seconds } from "./time";

export interface Message {
  /** Of the letter, not of this attempt: whoever is handed it twice, after a crash, shows it once. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** What happens to an appointment in the receiver's calendar. */
  calendar?: Invitation | undefined;
  /** Where one request says that no more such letters are wanted (RFC 8058). */
  unsubscribeUrl?: string | undefined;
}

let transport: Transporter | undefined;

/** Hands a message to SMTP_URL. Without one it stays for the mailbox, where that is open. */
export async function sendMail({ id, calendar, unsubscribeUrl, ...message }: Message): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) return;
  transport ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: seconds(8),
    socketTimeout: seconds(8),
  } as never);
  await transport.sendMail({
    from: MAIL_FROM,
    messageId: `<${id}@${MAIL_FROM.match(/@([^\s>]+)/)?.[1]}>`,
    ...message,
    ...(unsubscribeUrl ? { headers: unsubscribeHeaders(unsubscribeUrl) } : {}),
    ...(calendar ? { icalEvent: { ...calendar, filename: "aveli.ics" } } : {}),
  });
}

function unsubscribeHeaders(url: string) {
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
