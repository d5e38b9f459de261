"use server";

import { sendMessageForm } from "@/lib/messages/schema";
import { sendMessage } from "@/lib/messages/send-message";
import { action } from "@/lib/web/action";

export const send = action(sendMessageForm, (actor, { kind, input }) => sendMessage(kind)(actor, input));
