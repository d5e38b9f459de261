import Stripe from "stripe";
import { expect, it, vi } from "vitest";
import { BadSignature } from "@/lib/commerce/payments/errors";
import { readSignedEvent } from "@/lib/commerce/payments/signature.stripe";

vi.hoisted(() => {
  process.env.STRIPE_SECRET_KEY = "sk_live_rotating";
  process.env.STRIPE_WEBHOOK_SECRET = "whsec_new,whsec_old";
});

const payload = (livemode: boolean) => JSON.stringify({ id: "evt_1", object: "event", type: "x", livemode });

const read = (body: string, secret: string) =>
  readSignedEvent(body, Stripe.webhooks.generateTestHeaderString({ payload: body, secret }));

it("takes events by either secret while they are rotated, and by no third", () => {
  for (const secret of ["whsec_new", "whsec_old"])
    expect(read(payload(true), secret)).toMatchObject({ id: "evt_1" });
  expect(() => read(payload(true), "whsec_other")).toThrow(BadSignature);
});

it("takes no test event where money is real", () => {
  expect(() => read(payload(false), "whsec_new")).toThrow(BadSignature);
});
