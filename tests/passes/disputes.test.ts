import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { actInSandbox } from "@/lib/commerce/payments/act-in-sandbox";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { refundSeminar } from "@/lib/commerce/payments/refund-seminar";
import { settlePayment } from "@/lib/commerce/payments/settle-payment";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { boughtPass, passOf, seatsOf } from "@/tests/support/passes";
import { asha, bjorn } from "@/tests/support/people";
import { queued } from "@/tests/support/queue";

useDatabase();

type Outcome = Parameters<typeof actInSandbox>[1];

async function bought() {
  const [host, buyer] = [await asha(), await bjorn()];
  const { pass, seminars } = await passOf(host);
  const orderId = await boughtPass(buyer, pass.id);
  const { sessionId } = await db.checkout.findFirstOrThrow({ where: { orderId } });
  const { providerRef } = await db.payment.findFirstOrThrow({ where: { orderId } });
  const bankSays = async (outcome: Outcome) => {
    await actInSandbox(sessionId, outcome);
    await settlePayment("sandbox", providerRef);
  };
  return {
    host,
    buyer,
    orderId,
    bankSays,
    ids: seminars.map(({ id }) => id),
    first: String(seminars[0]?.id),
  };
}

const returned = async (orderId: string) =>
  (await db.refund.findMany({ where: { orderId } })).map(({ amount }) => amount);

describe("a dispute about a pass", () => {
  it("leaves every seat until it is lost, and then takes them all", async () => {
    const { orderId, bankSays } = await bought();
    await bankSays("disputed");
    expect(await seatsOf(orderId)).toEqual(Array(4).fill("confirmed"));
    await bankSays("dispute_lost");
    expect(await seatsOf(orderId)).toEqual(Array(4).fill("released"));
  });

  it("keeps buyer and host from paying back what the bank may take", async () => {
    const { host, buyer, orderId, bankSays } = await bought();
    await bankSays("disputed");
    expect(await errorCode(() => withdrawOrder(buyer, { id: orderId, confirm: true }))).toBe(
      "not_refundable",
    );
    expect(await errorCode(() => refundOrder(host, { id: orderId, reason: "Sjuk" }))).toBe("not_refundable");
    expect(await seatsOf(orderId)).toEqual(Array(4).fill("confirmed"));
  });

  it("holds back the share of a date that is cancelled meanwhile, until it is won", async () => {
    const { host, orderId, bankSays, first } = await bought();
    await bankSays("disputed");
    await cancelSeminar(host, { id: first });
    await refundSeminar({ seminarId: first });
    expect(await returned(orderId)).toEqual([]);
    const before = (await queued("refund_seminar")).length;
    await bankSays("dispute_won");
    expect((await queued("refund_seminar")).length).toBe(before + 1);
    for (let run = 0; run < 2; run++) await refundSeminar({ seminarId: first });
    expect(await returned(orderId)).toEqual([12_500]);
    expect(await seatsOf(orderId)).toEqual(["released", "confirmed", "confirmed", "confirmed"]);
  });

  it("that is lost pays no share of a date that is cancelled, before or after", async () => {
    const { host, orderId, bankSays, ids } = await bought();
    await bankSays("disputed");
    for (const [nth, seminarId] of ids.slice(0, 2).entries()) {
      await cancelSeminar(host, { id: seminarId });
      if (nth === 0) await bankSays("dispute_lost");
      await refundSeminar({ seminarId });
    }
    expect(await returned(orderId)).toEqual([]);
  });
});
