"use server";

import { messagesPath } from "@/lib/messages/rules";
import { sendMessageForm } from "@/lib/messages/schema";
import { sendMessage } from "@/lib/messages/send-message";
import { action } from "@/lib/web/action";

export const send = action(sendMessageForm, (actor, { kind, input }) => sendMessage(kind)(actor, input), {
  leadsTo: (_message, { kind, input }) => `${messagesPath(kind, input.id)}?sent=1`,
});
