import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vatIncluded } from "@/lib/base/platform/money";
import { bookedAccounts, postingsOf } from "@/lib/commerce/sales/rules";
import type { SalesEntry } from "@/lib/commerce/sales/schema";
import { writeSie } from "@/lib/commerce/sales/write-sie";
import { readSie } from "./read-sie";

const writtenAt = new Date("2026-12-01T08:00:00Z");
const seller = { name: "Åsa Öström & Ängla É", orgNumber: "556677-8899" };

function sale(changes: Partial<SalesEntry> = {}): SalesEntry {
  return {
    id: randomUUID(),
    order_id: randomUUID(),
    type: "sale",
    at: new Date("2026-11-03T10:00:00Z"),
    number: "2026-000123",
    kind: "seminar",
    title: "Stilla morgon",
    buyer: "Björn",
    amount: 29_000,
    vat_amount: 5_800,
    fee_amount: 2_900,
    vat_rate_bp: 2500,
    discount_amount: 0,
    currency: "SEK",
    is_own: true,
    ...changes,
  };
}

const write = (...entries: SalesEntry[]) => writeSie({ seller, writtenAt, entries });
const read = (...entries: SalesEntry[]) => readSie(write(...entries));

describe("a SIE file", () => {
  it("says who wrote it, when and for whom", () => {
    expect(read(sale())).toMatchObject({
      program: "Aveli",
      generated: "20261201",
      company: "Åsa Öström & Ängla É",
      orgNumber: "556677-8899",
    });
  });

  it("is written in code page 437", () => {
    const bytes = writeSie({ seller: { name: "åäöÅÄÖÉü", orgNumber: null }, writtenAt, entries: [] });
    expect(bytes.includes(Buffer.from([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x90, 0x81]))).toBe(true);
  });

  it("books a sale on income, VAT, fee and what Stripe owes", () => {
    const [verification] = read(sale()).verifications;
    expect(verification).toMatchObject({ series: "", number: "", date: "20261103" });
    expect(verification?.text).toBe("2026-000123 Stilla morgon");
    expect(verification?.transactions.map(({ account, amount }) => [account, amount])).toEqual([
      ["1580", 26_100n],
      ["6050", 2_900n],
      ["3001", -23_200n],
      ["2611", -5_800n],
    ]);
  });

  it("books a refund the other way round, and says that it is one", () => {
    const back = sale({ type: "refund", amount: -10_000, vat_amount: -2_000, fee_amount: -1_000 });
    const [verification] = read(back).verifications;
    expect(verification?.text).toBe("Återbetalning 2026-000123 Stilla morgon");
    expect(verification?.transactions.map(({ account, amount }) => [account, amount])).toEqual([
      ["1580", -9_000n],
      ["6050", -1_000n],
      ["3001", 8_000n],
      ["2611", 2_000n],
    ]);
  });

  it.each([
    [2500, ["3001", "2611"]],
    [1200, ["3002", "2621"]],
    [600, ["3003", "2631"]],
    [0, ["3004"]],
  ])("at %i basis points books on %j", (rate, accounts) => {
    const entry = sale({ vat_rate_bp: rate, vat_amount: vatIncluded(29_000, rate) });
    const booked = read(entry).verifications[0]?.transactions.map(({ account }) => account);
    expect(booked).toEqual(["1580", "6050", ...accounts]);
  });

  it("dates a sale by the day in Sweden", () => {
    const atNight = sale({ at: new Date("2026-11-30T23:30:00Z") });
    expect(read(atNight).verifications[0]?.date).toBe("20261201");
  });

  it("leaves out what the platform sold in its own name", () => {
    expect(read(sale({ is_own: false })).verifications).toEqual([]);
  });

  it("leaves out euros, and what was free", () => {
    expect(
      read(sale({ currency: "EUR" }), sale({ amount: 0, vat_amount: 0, fee_amount: 0 })).verifications,
    ).toEqual([]);
  });

  it("declares the accounts that it books on, and no others", () => {
    expect([...read(sale()).accounts.keys()]).toEqual(["1580", "2611", "3001", "6050"]);
    expect(bookedAccounts.length).toBe(9);
  });

  it("stays in the format whatever a title holds", () => {
    const titles = [
      'Ett "citat"',
      "slut\\",
      "rad\r\nbrytning\t#VER",
      "{}",
      "Fjäll 🏔️ – café naïve ’ö’ Łódź",
      "a\u0000b",
      '"',
      "   ",
    ];
    for (const title of titles) expect(read(sale({ title })).verifications).toHaveLength(1);
    expect(read(sale({ title: 'Ett "citat"' })).verifications[0]?.text).toBe('2026-000123 Ett "citat"');
    expect(read(sale({ title: "Café – Łódź" })).verifications[0]?.text).toBe(
      "2026-000123 Café - ?ódź".replace("ó", "\u{fffd}").replace("ź", "z"),
    );
  });

  it("keeps texts as short as Fortnox wants them", () => {
    const [verification] = read(sale({ title: "Å".repeat(120) })).verifications;
    expect(verification?.text).toHaveLength(50);
  });

  const entries = fc.record({
    amount: fc.integer({ min: 1, max: 100_000_000 }),
    feeBp: fc.integer({ min: 0, max: 10_000 }),
    rate: fc.constantFrom(0, 600, 1200, 2500),
    isBack: fc.boolean(),
    title: fc.string({ unit: "grapheme", maxLength: 120 }),
  });

  it("balances to the öre, always", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 8 }), (drawn) => {
        const booked = drawn.map(({ amount, feeBp, rate, isBack, title }) => {
          const sign = isBack ? -1 : 1;
          return sale({
            title,
            type: isBack ? "refund" : "sale",
            amount: sign * amount,
            vat_amount: sign * vatIncluded(amount, rate),
            fee_amount: sign * Math.floor((amount * feeBp) / 10_000),
            vat_rate_bp: rate,
          });
        });
        for (const entry of booked) {
          expect(postingsOf(entry).reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
        }
        // The reader refuses what does not balance, or breaks the format in any other way.
        expect(read(...booked).verifications).toHaveLength(booked.length);
      }),
    );
  });
});

describe("the reader", () => {
  const good = write(sale()).toString("latin1");
  const spoilt: [string, (file: string) => string][] = [
    ["is off by an öre", (file) => file.replace("261.00", "261.01")],
    ["has a comma in an amount", (file) => file.replace("261.00", "261,00")],
    ["has no object list", (file) => file.replace("#TRANS 1580 {}", "#TRANS 1580")],
    ["leaves a quote open", (file) => file.replace('morgon"', "morgon")],
    ["has no company", (file) => file.replace(/#FNAMN.*\r\n/, "")],
    ["is of another character set", (file) => file.replace("PC8", "UTF8")],
    ["books on what it has not declared", (file) => file.replace(/#KONTO 2611.*\r\n/, "")],
    ["has a day that is none", (file) => file.replace("20261103", "20261131")],
    ["never ends a verification", (file) => file.replace("}\r\n", "")],
  ];

  it.each(spoilt)("refuses a file that %s", (_, spoil) => {
    expect(spoil(good)).not.toBe(good);
    expect(() => readSie(Buffer.from(spoil(good), "latin1"))).toThrow();
    expect(() => readSie(Buffer.from(good, "latin1"))).not.toThrow();
  });
});
