import { z } from "zod";
import { db } from "@/lib/base/platform/db";
import type { EventHandler } from "@/lib/base/platform/inbox";
import { refreshAccount } from "./refresh-account";

const accountEvent = z.object({ data: z.object({ object: z.object({ id: z.string() }) }) });

/** Handles a change of a host's account: the event is a doorbell, and the provider is asked for the state. */
export const handleAccountEvent: EventHandler = async ({ provider, payload }) => {
  const accountRef = accountEvent.parse(payload).data.object.id;
  const account = await db.hostAccount.findFirst({ where: { provider, accountRef } });
  if (!account) return "ignored";
  await refreshAccount(account);
  return "processed";
};
