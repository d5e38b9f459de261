import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { printReceipt } from "@/lib/commerce/receipts/print-receipt";
import { listReceipts } from "@/lib/commerce/receipts/queries";
import { saveSeller } from "@/lib/commerce/sellers/save-seller";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { boughtPass, passOf } from "@/tests/support/passes";
import { objectsOf, textOf } from "@/tests/support/pdf";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { ashaAsSeller, asSeller, paidSeat } from "@/tests/support/receipts";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

const receiptsOf = (orderId: string) => db.receipt.findMany({ where: { orderId }, orderBy: { id: "asc" } });

async function giveBack(host: Parameters<typeof refundOrder>[0], orderId: string, amount?: number) {
  await refundOrder(host, { id: orderId, reason: "prov", ...(amount ? { amount } : {}) });
  const refund = await db.refund.findFirstOrThrow({ where: { orderId, status: "pending" } });
  await sendRefund({ refundId: refund.id });
}

test("a receipt is issued when an order is paid, and says what was true that day", async () => {
  const host = await asSeller(await asha());
  const { orderId } = await paidSeat(host, await bjorn());
  await saveSeller(host, { ...ashaAsSeller, legal_name: "Något annat AB" });
  const [receipt, ...others] = await receiptsOf(orderId);
  expect(others).toEqual([]);
  expect(receipt).toMatchObject({
    kind: "receipt",
    number: `${receipt?.year}-0001`,
    buyerName: "Björn",
    title: "Stilla morgon",
    amount: 29_000,
    listAmount: 29_000,
    discountAmount: 0,
    vatRateBp: 2500,
    vatAmount: 5_800,
    paidBy: "sandbox",
    seller: {
      name: "Asha Lind Yoga AB",
      org_nr: "556016-0680",
      vat_number: "SE556016068001",
      by_platform: false,
    },
  });
});

test("each seller has a series of their own without gaps", async () => {
  const [one, other] = [await asha(), await elin()];
  const buyer = await bjorn();
  for (const host of [one, other, one, one, other]) await paidSeat(host, buyer);
  const sequenceOf = async (hostId: string) =>
    (await db.receipt.findMany({ where: { hostId }, orderBy: { sequence: "asc" } })).map(
      (row) => row.sequence,
    );
  expect(await sequenceOf(one.id)).toEqual([1, 2, 3]);
  expect(await sequenceOf(other.id)).toEqual([1, 2]);
});

test("what is free has no receipt, nor what is not paid; strangers do not know of either", async () => {
  const host = await asha();
  const buyer = await bjorn();
  const free = await seminarOf(host);
  const open = await seminarOf(host, { priceAmount: 29_000 });
  for (const item of [free, open]) {
    const { order } = await placeOrder(buyer, { kind: "seminar", item_id: item.id });
    expect(await errorCode(() => printReceipt(buyer, { id: order.id }))).toBe("not_paid");
    expect(await listReceipts(buyer, { id: order.id })).toEqual([]);
    const stranger = await maja();
    expect(await errorCode(() => printReceipt(stranger, { id: order.id }))).toBe("not_found");
  }
});

test("buyer, host and admin may have it", async () => {
  const [host, buyer] = [await asha(), await bjorn()];
  const { orderId } = await paidSeat(host, buyer);
  for (const reader of [host, buyer, await admin()]) {
    expect(await errorCode(() => printReceipt(reader, { id: orderId }))).toBe("ok");
  }
  const stranger = await elin();
  expect(await errorCode(() => printReceipt(stranger, { id: orderId }))).toBe("not_found");
});

test("each refund has its credit note, whose moms adds up to the receipt's to the öre", async () => {
  const [host, buyer] = [await asSeller(await asha()), await bjorn()];
  const { orderId } = await paidSeat(host, buyer, { priceAmount: 9_999 });
  await giveBack(host, orderId, 3_333);
  await giveBack(host, orderId, 3_333);
  await giveBack(host, orderId);
  const [receipt, ...notes] = await receiptsOf(orderId);
  expect(notes.map(({ kind, sequence, amount }) => [kind, sequence, amount])).toEqual([
    ["credit_note", 2, 3_333],
    ["credit_note", 3, 3_333],
    ["credit_note", 4, 3_333],
  ]);
  expect(notes.reduce((sum, { vatAmount }) => sum + vatAmount, 0)).toBe(receipt?.vatAmount);
  const last = notes[2]?.id ?? "";
  const text = textOf((await printReceipt(buyer, { id: orderId, credit_note: last })).pdf);
  for (const words of [
    "Kreditnota",
    `Kvitto ${receipt?.number} av`,
    "−33,33 kr",
    "Återbetalt inklusive moms",
  ]) {
    expect(text).toContain(words);
  }
  expect(await errorCode(() => printReceipt(buyer, { id: orderId, variant: "friskvard" }))).toBe("not_paid");
  expect((await listReceipts(buyer, { id: orderId })).map(({ amount }) => amount)).toEqual([
    9_999, 3_333, 3_333, 3_333,
  ]);
});

test("the PDF names seller, buyer, what was bought, moms, and that it is paid; and is the same each time", async () => {
  const [host, buyer] = [await asSeller(await asha()), await bjorn()];
  const startsAt = new Date("2027-01-12T17:00:00Z");
  const { orderId } = await paidSeat(host, buyer, { startsAt });
  const { pdf, fileName } = await printReceipt(buyer, { id: orderId });
  const text = textOf(pdf);
  for (const words of [
    "Kvitto",
    "Asha Lind Yoga AB",
    "414 67 Göteborg",
    "Org.nr 556016-0680",
    "Momsreg.nr SE556016068001",
    "Björn",
    "Stilla morgon",
    "12 januari 2027 kl. 18:00",
    "290 kr",
    "25 %",
    "232 kr",
    "58 kr",
    "Betald ",
    "testbetalning",
  ]) {
    expect(text).toContain(words);
  }
  expect(fileName).toMatch(/^kvitto-20\d\d-0001\.pdf$/);
  expect((await printReceipt(buyer, { id: orderId })).pdf.equals(pdf)).toBe(true);
  const heads = [...objectsOf(pdf).values()].map(({ head }) => head).join("\n");
  for (const mark of [/MarkInfo/, /Lang \(.*sv-SE/s, /\/S \/H1/, /\/S \/TH/, /FontFile2/])
    expect(heads).toMatch(mark);
  expect(heads).not.toMatch(/Helvetica/);
});

test("for friskvård it says who took part in what, with whom, when and for how much", async () => {
  const [host, buyer] = [await asSeller(await asha()), await bjorn()];
  const { orderId } = await paidSeat(host, buyer);
  await giveBack(host, orderId, 9_000);
  const { pdf, fileName } = await printReceipt(buyer, { id: orderId, variant: "friskvard" });
  const text = textOf(pdf);
  for (const words of [
    "Friskvårdskvitto",
    "Deltagare",
    "Björn",
    "Leverantör",
    "Asha Lind Yoga AB",
    "Aktivitet",
    "Stilla morgon",
    "−90 kr",
    "200 kr",
  ]) {
    expect(text).toContain(words);
  }
  expect(fileName).toMatch(/^friskvardskvitto-/);
});

test("for a series pass it says when each date begins, as was known when it was paid", async () => {
  const [host, buyer] = [await asha(), await bjorn()];
  const { pass, seminars } = await passOf(host);
  const orderId = await boughtPass(buyer, pass.id);
  const begins = seminars.map(({ startsAt }) => startsAt);
  await db.seminar.updateMany({
    where: { id: { in: seminars.slice(0, 1).map(({ id }) => id) } },
    data: { durationMinutes: 20 },
  });
  await giveBack(host, orderId, 9_000);
  const [receipt, note] = await receiptsOf(orderId);
  expect([receipt?.dates, note?.dates]).toEqual([begins, begins]);
  const brief = new Intl.DateTimeFormat("sv-SE", {
    ...{ dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Stockholm" },
  });
  const texts = await Promise.all(
    [{}, { variant: "friskvard" as const }, { credit_note: String(note?.id) }].map(async (which) =>
      textOf((await printReceipt(buyer, { id: orderId, ...which })).pdf),
    ),
  );
  for (const text of texts) {
    for (const date of begins) expect(text.replace(/\s+/g, " ")).toContain(brief.format(date));
    expect(text).not.toContain("egen takt");
  }
});

test("who is not registered charges no moms, and the receipt says why", async () => {
  const [host, buyer] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host, { priceAmount: 10_000, vatRateBp: 2500 });
  await asSeller(host, { is_vat_registered: false, is_trader: true });
  expect(await db.offer.findUnique({ where: { id: seminar.id } })).toMatchObject({
    vatRateBp: 0,
    vatExemption: "not_registered",
  });
  const { orderId } = await paidSeat(host, buyer, { vatRateBp: 600 });
  const text = textOf((await printReceipt(buyer, { id: orderId })).pdf);
  expect(text).toContain("inte momsregistrerad");
  expect(text).not.toContain("Momsreg.nr");

  await asSeller(host);
  expect(await db.offer.findUnique({ where: { id: seminar.id } })).toMatchObject({
    vatRateBp: 2500,
    vatExemption: null,
  });
  const exempt = await paidSeat(host, buyer, { vatRateBp: 0, vatExemption: "exempt" });
  expect(textOf((await printReceipt(buyer, { id: exempt.orderId })).pdf)).toContain(
    "mervärdesskattelagen (2023:200)",
  );
});

test("the platform can be the seller of a kind, with a series of its own", async () => {
  const [host, buyer] = [await asSeller(await asha(), { is_vat_registered: false }), await bjorn()];
  const platform = await db.sellerDetails.create({
    data: {
      legalName: "Aveli AB",
      orgNr: "556677-8899",
      isVatRegistered: true,
      vatNumber: "SE556677889901",
      street: "Storgatan 1",
      postalCode: "111 22",
      city: "Stockholm",
      email: "hej@aveli.test",
    },
  });
  await db.saleSetting.update({ where: { kind: "seminar" }, data: { sellerId: platform.id } });
  try {
    const { orderId } = await paidSeat(host, buyer);
    const [receipt] = await receiptsOf(orderId);
    expect(receipt).toMatchObject({
      series: platform.id,
      sequence: 1,
      vatRateBp: 2500,
      hostId: host.id,
      seller: { name: "Aveli AB", by_platform: true },
    });
  } finally {
    await db.saleSetting.update({ where: { kind: "seminar" }, data: { sellerId: null } });
  }
});

test("a buyer who reads English is given it in English", async () => {
  const [host, buyer] = [await asha(), await bjorn()];
  await db.user.update({ where: { id: buyer.id }, data: { locale: "en" } });
  const { orderId } = await paidSeat(host, buyer);
  const text = textOf((await printReceipt(buyer, { id: orderId })).pdf);
  expect(text).toContain("Receipt");
  expect(text).toContain("VAT amount");
});
