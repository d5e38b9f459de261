import { describe, expect, it } from "vitest";
import { checkoutForm } from "@/lib/commerce/orders/form-schema";

const item_id = "01a209ae-82a9-7f23-a148-f900e8b0a515";
const course = { kind: "course", item_id };

describe("the till's form", () => {
  it("asks for an immediate start when both boxes are ticked", () => {
    expect(checkoutForm.parse({ ...course, start_now: "on", right_lost: "on" })).toEqual({
      ...course,
      immediate_start: { start_now: true, right_lost: true },
    });
  });

  it("keeps the right of withdrawal when neither is", () => {
    expect(checkoutForm.parse(course)).toEqual(course);
  });

  it.each([
    ["start_now", "right_lost"],
    ["right_lost", "start_now"],
  ])("with %s alone points at %s", (ticked, missing) => {
    const { error } = checkoutForm.safeParse({ ...course, [ticked]: "on" });
    expect(error?.issues).toMatchObject([{ path: [missing], message: "both_or_neither" }]);
  });

  it("asks for a session within the period of withdrawal with one box, where the till has asked", () => {
    const session = { kind: "service", item_id, slot_id: item_id };
    expect(checkoutForm.parse(session)).toEqual(session);
    expect(checkoutForm.parse({ ...session, asks_to_start: "1", start_now: "on" })).toEqual({
      ...session,
      immediate_start: { start_now: true, right_lost: true },
    });
    const { error } = checkoutForm.safeParse({ ...session, asks_to_start: "1" });
    expect(error?.issues).toMatchObject([{ path: ["start_now"], message: "must_be_asked_for" }]);
  });

  it("takes answers by their question, for a session alone", () => {
    const session = { kind: "service", item_id, slot_id: item_id };
    const field = { [`answers.${item_id}`]: " Ja " };
    expect(checkoutForm.parse({ ...session, ...field })).toEqual({
      ...session,
      answers: { [item_id]: "Ja" },
    });
    expect(checkoutForm.safeParse({ ...session, "answers.x": "Ja" }).success).toBe(false);
    expect(checkoutForm.safeParse({ ...course, ...field }).success).toBe(false);
    const { error } = checkoutForm.safeParse({ ...session, [`answers.${item_id}`]: "a".repeat(2001) });
    expect(error?.issues).toMatchObject([{ path: ["answers", item_id] }]);
  });

  it("takes no price from the browser, nor ticks for what needs none", () => {
    expect(checkoutForm.safeParse({ ...course, amount: "1" }).success).toBe(false);
    expect(checkoutForm.safeParse({ kind: "seminar", item_id, start_now: "on" }).success).toBe(false);
  });
});
