import type { Database } from "@/lib/base/platform/db";
import { encrypt } from "@/lib/base/platform/encryption";
import { answerPurpose, contextOf } from "./queries";
import type { GivenAnswer } from "./schema";

/** Stores the buyer's answers with the order, encrypted, so that the database alone does not give them away. */
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
      sealed: encrypt(answerPurpose, contextOf({ orderId: order.id, position, question }), text),
      keptDays,
    })),
  });
}
