import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findOwnSeller, findSeller } from "@/lib/commerce/sellers/queries";
import { toOrgNr } from "@/lib/commerce/sellers/rules";
import { saveSeller } from "@/lib/commerce/sellers/save-seller";
import { saveSellerForm, saveSellerInput } from "@/lib/commerce/sellers/schema";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { asha, bjorn } from "@/tests/support/people";
import { ashaAsSeller } from "@/tests/support/receipts";

useDatabase();

describe("an organisation number", () => {
  test("is taken as people write it", () => {
    for (const written of [
      ...["556016-0680", "5560160680", " 556016 0680 ", "165560160680"],
      ...["556016–0680", "556016\u20110680", "556016−0680", "556016\u00a00680"],
    ]) {
      expect(toOrgNr(written), written).toBe("556016-0680");
    }
    expect(toOrgNr("19640823-3234")).toBe("640823-3234");
  });

  test("with any one digit wrong is none", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, off) => {
        const digits = [..."5560160680"];
        digits[place] = String((Number(digits[place]) + off) % 10);
        expect(toOrgNr(digits.join(""))).toBeNull();
      }),
    );
    for (const nonsense of ["", "55601606", "abc", "556016-068X", "00000000000000"])
      expect(toOrgNr(nonsense)).toBeNull();
  });
});

test("a trader, or who is registered for moms, has a number", () => {
  const { org_nr: _, ...anonymous } = ashaAsSeller;
  const accepts = (input: object) => saveSellerInput.safeParse(input).success;
  expect(accepts(anonymous)).toBe(false);
  expect(accepts({ ...anonymous, is_trader: false })).toBe(false);
  expect(accepts({ ...anonymous, is_trader: false, is_vat_registered: false })).toBe(true);
  expect(accepts({ ...ashaAsSeller, org_nr: "556016-0681" })).toBe(false);
});

test("the form says the same as the API", () => {
  const form = { ...ashaAsSeller, is_trader: "on", is_vat_registered: "on", postal_code: "41467" };
  expect(saveSellerForm.parse(form)).toEqual(ashaAsSeller);
  for (const postal_code of ["414 67", "414\u00a067", "414–67", "SE-414 67"])
    expect(saveSellerForm.parse({ ...form, postal_code }), postal_code).toEqual(ashaAsSeller);
  const { is_vat_registered: _, is_trader: __, ...unticked } = form;
  expect(saveSellerForm.parse({ ...unticked, org_nr: "" })).toMatchObject({
    is_trader: false,
    is_vat_registered: false,
  });
});

test("a host says who they are, again when it changes; members have nothing to say", async () => {
  const host = await asha();
  expect(await errorCode(() => findOwnSeller(host))).toBe("not_found");
  expect(await findSeller("seminar", host.id)).toBeNull();
  await saveSeller(host, { ...ashaAsSeller, city: "Kungälv" });
  await saveSeller(host, ashaAsSeller);
  expect(await findOwnSeller(host)).toMatchObject({ ...ashaAsSeller, vat_number: "SE556016068001" });
  expect(await findOwnSeller(host)).toMatchObject((await findSeller("seminar", host.id)) ?? {});
  const member = await bjorn();
  expect(await errorCode(() => saveSeller(member, ashaAsSeller))).toBe("not_a_host");
});
