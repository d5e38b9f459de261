import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn, elin } from "@/tests/support/people";
import { asSeller, paidSeat } from "@/tests/support/receipts";

useDatabase();

const sales = 12;

/** Gives one host's sales back all at once, which nothing but the series holds apart, and says its numbers in order. */
async function refundAllAtOnce(host: Actor): Promise<number[]> {
  const buyer = await bjorn();
  const refunds = [];
  for (let n = 0; n < sales; n++) {
    const { orderId } = await paidSeat(host, buyer);
    await refundOrder(host, { id: orderId, reason: "prov" });
    refunds.push((await db.refund.findFirstOrThrow({ where: { orderId } })).id);
  }
  await Promise.allSettled(refunds.map((refundId) => sendRefund({ refundId })));
  const receipts = await db.receipt.findMany({ where: { hostId: host.id }, orderBy: { sequence: "asc" } });
  return receipts.map(({ sequence }) => sequence);
}

test("sales given back at the same moment have credit notes without a gap in the series", async () => {
  const numbers = await refundAllAtOnce(await asSeller(await asha()));
  expect(numbers).toEqual(Array.from({ length: 2 * sales }, (_, n) => n + 1));
});

test("control: a number that is looked up first leaves refunds without a credit note", async () => {
  await db.$executeRawUnsafe(`
    create or replace function app.number_receipt() returns trigger language plpgsql as $$ begin
      new.year := extract(year from new.issued_at at time zone 'Europe/Stockholm');
      select coalesce(max(sequence), 0) + 1 into new.sequence
      from app.receipts where series = new.series and year = new.year;
      perform pg_sleep(0.05);
      new.number := new.year || '-' || lpad(new.sequence::text, 4, '0');
      return new;
    end $$`);
  expect((await refundAllAtOnce(await asSeller(await elin()))).length).toBeLessThan(2 * sales);
});
