import type { z } from "zod";
import type { Invitation } from "@/lib/base/platform/calendar";
import type { EmailContent, Recipient } from "./schema";

/** Who is told what, whichever channel says it: a mail, and one day a push or a bell. */
export interface Notice<Payload extends object, Context> {
  /** By which jobs, rows and the words in lib/base/i18n know it. */
  name: string;
  /** Ids alone, since a notice is worded from what is true when it is sent. */
  payload: z.ZodType<Payload>;
  /** The fields of the payload by which two requests are one, however often they are made. */
  key: readonly (keyof NoInfer<Payload> & string)[];
  /** What is true now. Null when there is nothing left to tell. */
  load(payload: NoInfer<Payload>): Promise<Context | null>;
  /** Null when there is nobody left to tell. */
  recipient(context: Context, payload: NoInfer<Payload>): Recipient | null | Promise<Recipient | null>;
  concerns?(context: Context): Concerns;
  /** Sample data that shows what the notice looks like. */
  preview(): { context: NoInfer<Context>; payload: NoInfer<Payload> };
}

export interface Concerns {
  /** The order in whose timeline the notice stands. */
  orderId?: string;
  /** Whom it names, besides its recipient: they are forgotten in it when their account is erased. */
  aboutUserId?: string;
}

/** How a mail says it. */
interface EmailOptions<Payload extends object, Context> {
  notice: Notice<Payload, Context>;
  write(context: Context, recipient: Recipient, payload: Payload): EmailContent;
  /** What it puts into the recipient's calendar, or takes out of it. */
  calendar?(context: Context, payload: Payload): Invitation[] | Promise<Invitation[]>;
  /** Where one request, without a page, asks for no more of them. */
  unsubscribeUrl?(context: Context, payload: Payload): string;
  /** Whether the law has it kept with the books. */
  isBookkeeping?: boolean;
}

export interface Email<Payload extends object = object> {
  name: string;
  payload: z.ZodType<Payload>;
  key: readonly string[];
  isBookkeeping: boolean;
  /** Words it from what is true now. Null when there is nothing or nobody left to tell. */
  compose(payload: Payload): Promise<ComposedEmail | null>;
  /** What goes along with it and is kept nowhere. */
  findExtras(payload: Payload): Promise<EmailExtras>;
  preview(recipient: Recipient): EmailContent;
}

export interface ComposedEmail extends Concerns {
  recipient: Recipient;
  content: EmailContent;
}

export interface EmailExtras {
  calendar?: Invitation[] | undefined;
  unsubscribeUrl?: string | undefined;
}

export function defineEmail<Payload extends object, Context>({
  notice,
  write,
  calendar,
  unsubscribeUrl,
  isBookkeeping = false,
}: EmailOptions<Payload, Context>): Email<Payload> {
  const { name, payload, key } = notice;
  return {
    name,
    payload,
    key,
    isBookkeeping,
    async compose(given) {
      const context = await notice.load(given);
      const recipient = context && (await notice.recipient(context, given));
      if (!recipient) return null;
      return { recipient, content: write(context, recipient, given), ...notice.concerns?.(context) };
    },
    async findExtras(given) {
      const context = calendar || unsubscribeUrl ? await notice.load(given) : null;
      if (!context) return {};
      return {
        calendar: await calendar?.(context, given),
        unsubscribeUrl: unsubscribeUrl?.(context, given),
      };
    },
    preview(recipient) {
      const { context, payload } = notice.preview();
      return write(context, recipient, payload);
    },
  };
}
