import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SalesEntry } from "@/lib/commerce/sales/schema";
import { writeCsv } from "@/lib/commerce/sales/write-csv";

function entry(changes: Partial<SalesEntry> = {}): SalesEntry {
  return {
    id: "0",
    order_id: "0",
    type: "sale",
    at: new Date("2026-11-30T23:30:00Z"),
    number: "2026-000123",
    kind: "course",
    title: "Andas",
    buyer: "Björn",
    amount: 69_000,
    vat_amount: 13_800,
    fee_amount: 6_905,
    vat_rate_bp: 2500,
    discount_amount: 0,
    currency: "SEK",
    is_own: true,
    ...changes,
  };
}

/** RFC 4180's grammar with a semicolon for the comma. */
function read(file: string): string[][] {
  const rows: string[][] = [[]];
  let rest = file.replace(/^\ufeff/, "");
  while (rest !== "") {
    const match = rest.match(/^(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/);
    if (!match) throw new Error(`no field begins here: ${rest.slice(0, 40)}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") rows.push([]);
    rest = rest.slice(match[0].length);
  }
  return rows.slice(0, -1);
}

describe("the file for a spreadsheet", () => {
  it("begins with a byte order mark and a head in the host's language", () => {
    expect(writeCsv([], "sv").startsWith("\ufeffDatum;")).toBe(true);
    expect(read(writeCsv([], "en"))[0]?.[0]).toBe("Date");
  });

  it("has a row for each entry, with decimal commas and the day in Sweden", () => {
    expect(read(writeCsv([entry()], "sv"))[1]).toEqual([
      ...["2026-12-01", "2026-000123", "Försäljning", "Kurs", "Andas", "Björn"],
      ...["0,00", "690,00", "25,00", "138,00", "69,05", "620,95", "SEK"],
    ]);
    const back = entry({ type: "refund", amount: -5, vat_amount: -1, fee_amount: 0 });
    expect(read(writeCsv([back], "sv"))[1]?.slice(7)).toEqual([
      "-0,05",
      "25,00",
      "-0,01",
      "0,00",
      "-0,05",
      "SEK",
    ]);
  });

  it.each(["=1+1", "+46", "-1", "@sum", "\tx", "\rx", "\nx"])("never lets %j be a formula", (title) => {
    const row = read(writeCsv([entry({ title, buyer: title })], "sv"))[1] ?? [];
    expect(row.slice(4, 6)).toEqual([`'${title}`, `'${title}`]);
  });

  it("gives back what was written, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (title, buyer) => {
        const rows = read(writeCsv([entry({ title, buyer }), entry()], "sv"));
        expect(rows).toHaveLength(3);
        expect(rows.map((row) => row.length)).toEqual([13, 13, 13]);
        expect(rows[1]?.slice(4, 6).map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ""))).toEqual([
          title,
          buyer,
        ]);
      }),
    );
  });
});
