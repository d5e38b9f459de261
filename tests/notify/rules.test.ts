import { expect, it } from "vitest";
import type { Email } from "@/lib/base/notify/define-email";
import { emailKey } from "@/lib/base/notify/rules";

it("two requests are one email if they agree in what its key names", () => {
  const email = { name: "seat_confirmed", key: ["orderId", "userId"] } as unknown as Email<object>;
  const key = emailKey(email, { userId: "björn", seen: 1, orderId: "1" });
  expect(key).toBe("seat_confirmed:1:björn");
  expect(emailKey(email, { orderId: "1", userId: "björn" })).toBe(key);
  expect(emailKey(email, { orderId: "1", userId: "elin" })).not.toBe(key);
});
