"use server";

import { messagesPath } from "@/lib/community/messages/rules";
import { sendMessageForm } from "@/lib/community/messages/schema";
import { sendMessage } from "@/lib/community/messages/send-message";
import { action } from "@/lib/system/web/action";

export const send = action(sendMessageForm, (actor, { kind, input }) => sendMessage(kind)(actor, input), {
  leadsTo: (_message, { kind, input }) => `${messagesPath(kind, input.id)}?sent=1`,
});
