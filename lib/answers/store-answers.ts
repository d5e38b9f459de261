import type { Database } from "@/lib/platform/db";
import { encrypt } from "@/lib/platform/encryption";
import { answerPurpose, placeOf } from "./queries";
import type { GivenAnswer } from "./schema";

/** Keeps what a buyer answered beside their order, unreadable to whoever has the database alone. */
export async function storeAnswers(
  tx: Database,
  order: { id: string; userId: string },
  { given, keptDays }: { given: readonly GivenAnswer[]; keptDays: number },
): Promise<void> {
  await tx.bookingAnswer.createMany({
    data: given.map(({ position, question, text }) => ({
      orderId: order.id,
      userId: order.userId,
      position,
      question,
      sealed: encrypt(answerPurpose, placeOf({ orderId: order.id, position, question }), text),
      keptDays,
    })),
  });
}
