import type { Database } from "@/lib/base/platform/db";
import { giveUp, takeBack } from "./grants";

/** Ends the grant of an order. The order itself stays as it is. */
export async function endGrant(tx: Database, orderId: string): Promise<void> {
  await tx.$executeRaw`with ended as (select ${orderId}::uuid as id), ${takeBack} select from ended`;
}

/** Does the same for a buyer who leaves: of several dates, those that have been held stay theirs. */
export async function giveUpGrant(tx: Database, orderId: string): Promise<void> {
  await tx.$executeRaw`with ended as (select ${orderId}::uuid as id), ${giveUp} select from ended`;
}
