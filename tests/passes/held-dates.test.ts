import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, hours } from "@/lib/base/platform/time";
import { updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { refundSeminar } from "@/lib/commerce/payments/refund-seminar";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { boughtPass, passOf, seatsOf } from "@/tests/support/passes";
import { asha, bjorn } from "@/tests/support/people";

useDatabase();

async function bought(policy: "moderate" | "strict" = "moderate") {
  const [host, buyer] = [await asha(), await bjorn()];
  const { pass, seminars } = await passOf(host, { policy });
  // A fixed date of leisure, as the law excepts it.
  if (policy === "strict") await db.seminar.updateMany({ data: { isWithdrawalExcepted: true } });
  const orderId = await boughtPass(buyer, pass.id);
  const ids = seminars.map(({ id }) => id);
  return { host, buyer, orderId, first: String(ids[0]), second: String(ids[1]) };
}

const returned = async (orderId: string) =>
  (await db.refund.findMany({ where: { orderId }, orderBy: { id: "asc" } })).map(({ amount }) => amount);

describe("a pass with a date that has been held", () => {
  const begin = (id: string, hoursAgo = 1) =>
    db.seminar.update({ where: { id }, data: { startsAt: after(new Date(), -hours(hoursAgo)) } });

  it("is refunded whole by its host all the same, seats and all", async () => {
    const { host, orderId, first } = await bought();
    await begin(first);
    await refundOrder(host, { id: orderId, reason: "Sjuk" });
    for (const { id } of await db.refund.findMany({ where: { orderId } })) await sendRefund({ refundId: id });
    expect(await returned(orderId)).toEqual([50_001]);
    expect(await seatsOf(orderId)).toEqual(Array(4).fill("released"));
  });

  it("gives back no more than is left after a part was refunded", async () => {
    const { host, buyer, orderId, first, second } = await bought();
    await begin(first);
    await refundOrder(host, { id: orderId, amount: 30_000, reason: "Halva rummet utan ljud" });
    // The price of what has not been held is 37 501, of which 30 000 went back.
    const { withdrawal } = await withdrawOrder(buyer, { id: orderId, confirm: true });
    expect(withdrawal).toMatchObject({ reason: "withdrawn", refund_amount: 7_501 });
    await cancelSeminar(host, { id: second });
    await refundSeminar({ seminarId: second });
    expect(await returned(orderId)).toEqual([30_000, 7_501]);
  });

  it("pays the share of a cancelled date from what is left alone", async () => {
    const { host, orderId, second } = await bought();
    await refundOrder(host, { id: orderId, amount: 45_000, reason: "Prov" });
    await cancelSeminar(host, { id: second });
    await refundSeminar({ seminarId: second });
    expect(await returned(orderId)).toEqual([45_000, 5_001]);
  });

  it("and another that was moved goes back for all but the held one, until the moved one begins", async () => {
    const { host, buyer, orderId, first, second } = await bought("strict");
    await begin(first);
    const leave = (confirm?: true) => withdrawOrder(buyer, { id: orderId, confirm });
    expect(await errorCode(() => leave(true))).toBe("no_right");
    await updateSeminar(host, { id: second, starts_at: after(new Date(), days(12)), confirm_move: true });
    expect(await leave()).toMatchObject({ withdrawal: { reason: "withdrawn", refund_amount: 37_501 } });
    await begin(second, 4);
    expect(await errorCode(() => leave(true))).toBe("no_right");
    await db.seminar.update({ where: { id: second }, data: { startsAt: after(new Date(), days(12)) } });
    await leave(true);
    expect(await returned(orderId)).toEqual([37_501]);
    expect(await seatsOf(orderId)).toEqual(["confirmed", "released", "released", "released"]);
  });
});
