import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { afterAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { createCourse, publishCourse, updateCourse } from "@/lib/catalogue/courses/lifecycle";
import { replaceLessons } from "@/lib/catalogue/courses/replace-lessons";
import { createCourseInput } from "@/lib/catalogue/courses/schema";
import { publishSeminar, updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { publishService, updateService } from "@/lib/catalogue/services/lifecycle";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { BadSignature } from "@/lib/commerce/payments/errors";
import { handlePaymentEvent } from "@/lib/commerce/payments/handle-payment-event";
import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { readSignedEvent } from "@/lib/commerce/payments/signature.stripe";
import type { Actor } from "@/lib/people/identity/actor";
import { payoutGateway } from "@/lib/people/payouts/gateway";
import { openDashboard } from "@/lib/people/payouts/open-dashboard";
import { findPayoutStatus } from "@/lib/people/payouts/queries";
import { startOnboarding } from "@/lib/people/payouts/start-onboarding";
import { securityHeaders } from "@/lib/system/web/security-headers";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";
import { serviceOf } from "@/tests/support/services";

const stripe = await vi.hoisted(async () => {
  const { startStripeServer } = await import("@/tests/support/stripe-server");
  const server = await startStripeServer();
  process.env.STRIPE_SECRET_KEY = "sk_test_accounts";
  process.env.STRIPE_WEBHOOK_SECRET = "whsec_own,whsec_connect";
  process.env.STRIPE_API_BASE = server.url;
  return server;
});

useDatabase();
afterAll(() => stripe.stop());

/** Asha with her account opened; what is `missing` she has not told yet. */
async function onboarding(missing: string[] | null = null): Promise<{ host: Actor; accountRef: string }> {
  const host = await asha();
  await startOnboarding(host);
  const { accountRef } = await db.hostAccount.findFirstOrThrow({ where: { hostId: host.id } });
  if (missing) stripe.account.connected.onboard(accountRef, missing);
  return { host, accountRef };
}

/** Asha with an account that can be paid into, and of which we have heard. */
async function paidHost(): Promise<Actor> {
  const { host, accountRef } = await onboarding([]);
  await ring(accountRef);
  return host;
}

const ring = (accountRef: string) =>
  handlePaymentEvent({
    provider: "stripe",
    id: `evt_${randomUUID()}`,
    type: "account.updated",
    // Events say much; this one lies, and is not believed.
    payload: { account: accountRef, data: { object: { id: accountRef, charges_enabled: true } } },
    attempts: 1,
  });

const kinds = {
  course: {
    draft: (host: Actor, price: number) => draftCourse(host, price),
    publish: (host: Actor, id: string) => publishCourse(host, { id }),
    price: (host: Actor, id: string) => updateCourse(host, { id, price_amount: 19_000 }),
  },
  service: {
    draft: (host: Actor, price: number) => draftService(host, price),
    publish: (host: Actor, id: string) => publishService(host, { id }),
    price: (host: Actor, id: string) => updateService(host, { id, price_amount: 19_000 }),
  },
  seminar: {
    draft: async (host: Actor, priceAmount: number) =>
      (await seminarOf(host, { status: "draft", priceAmount })).id,
    publish: (host: Actor, id: string) => publishSeminar(host, { id }),
    price: (host: Actor, id: string) => updateSeminar(host, { id, price_amount: 19_000 }),
  },
};

async function draftCourse(host: Actor, price_amount: number): Promise<string> {
  const fields = { title: "Andas", summary: "Sex lektioner.", price_amount };
  const { id } = await createCourse(host, createCourseInput.parse(fields));
  const lesson = { title: "In", body: "Andas in.", duration_seconds: 60, is_preview: false };
  await replaceLessons(host, { id, lessons: [lesson] });
  return id;
}

async function draftService(host: Actor, priceAmount: number): Promise<string> {
  const hours = { weekday: 1, startsMinute: 540, endsMinute: 720 };
  const { id } = await serviceOf(host, { status: "draft", priceAmount, weeklyHours: { create: hours } });
  return id;
}

describe.each(Object.entries(kinds))("a %s", (_, { draft, publish, price }) => {
  it("that is free may be published by a host who cannot be paid", async () => {
    const host = await asha();
    const id = await draft(host, 0);
    expect(await errorCode(() => publish(host, id))).toBe("ok");
    expect(await errorCode(() => price(host, id))).toBe("payouts_not_ready");
  });

  it("that costs money may not", async () => {
    const host = await asha();
    const id = await draft(host, 19_000);
    expect(await errorCode(() => publish(host, id))).toBe("payouts_not_ready");
  });

  it("costs what it will once the host can be paid", async () => {
    const host = await paidHost();
    expect(await errorCode(async () => publish(host, await draft(host, 19_000)))).toBe("ok");
    const free = await draft(host, 0);
    await publish(host, free);
    expect(await errorCode(() => price(host, free))).toBe("ok");
  });

  it("does not wait for an event that was lost: Stripe is asked again", async () => {
    const { host } = await onboarding([]);
    expect(await errorCode(async () => publish(host, await draft(host, 19_000)))).toBe("ok");
  });

  it("is refused, not broken, while Stripe is away", async () => {
    const { host } = await onboarding([]);
    const id = await draft(host, 19_000);
    stripe.failNext(503, 2);
    expect(await errorCode(() => publish(host, id))).toBe("payouts_not_ready");
    expect(await errorCode(() => publish(host, id))).toBe("ok");
  });
});

describe("onboarding", () => {
  it("opens one Express account, and keeps to it", async () => {
    const { host, accountRef } = await onboarding();
    const { params } = stripe.requests.find(({ path }) => path === "/v1/accounts") ?? { params: {} };
    expect(params).toMatchObject({
      country: "SE",
      "controller[stripe_dashboard][type]": "express",
      "controller[requirement_collection]": "stripe",
      "capabilities[transfers][requested]": "true",
    });
    await startOnboarding(host);
    expect(await db.hostAccount.findMany({ where: { hostId: host.id } })).toMatchObject([{ accountRef }]);
  });

  it("opens one account for ten clicks at once", async () => {
    const host = await asha();
    await Promise.all(Array.from({ length: 10 }, () => startOnboarding(host)));
    expect(await db.hostAccount.count({ where: { hostId: host.id } })).toBe(1);
  });

  it("leads where a browser lets a form of ours lead", async () => {
    const policy = securityHeaders({ isDevelopment: false }).find(
      ({ key }) => key === "content-security-policy",
    );
    expect(policy?.value).toMatch(/form-action 'self' [^;]*https:\/\/connect\.stripe\.com/);
  });

  it("leads back to the studio, whoever asks", async () => {
    const host = await asha();
    expect((await startOnboarding(host)).url).toMatch(/^https:\/\/connect\.stripe\.test\//);
    const link = stripe.requests.findLast(({ path }) => path === "/v1/account_links");
    expect(link?.params.return_url).toMatch(/^http:\/\/localhost:\d+\/studio\/payouts\?from=stripe$/);
    expect(link?.params.refresh_url).toMatch(/^http:\/\/localhost:\d+\/studio\/payouts\?from=old_link$/);
  });

  it("is for hosts alone", async () => {
    const member = await bjorn();
    expect(await errorCode(() => startOnboarding(member))).toBe("not_a_host");
    expect(await errorCode(() => findPayoutStatus(member))).toBe("not_a_host");
    expect(await errorCode(() => openDashboard(member))).toBe("not_a_host");
  });

  it("says what is missing until Stripe is content", async () => {
    const { host, accountRef } = await onboarding(["individual.id_number"]);
    await ring(accountRef);
    const missing = { state: "incomplete", requirements: ["individual.id_number"] };
    expect(await findPayoutStatus(host)).toMatchObject(missing);
    expect(await errorCode(() => openDashboard(host))).toBe("payouts_not_ready");

    stripe.account.connected.onboard(accountRef, []);
    await ring(accountRef);
    expect(await findPayoutStatus(host)).toMatchObject({ state: "ready", requirements: [] });
    expect((await openDashboard(host)).url).toMatch(/^https:\/\/connect\.stripe\.test\/express\//);
  });
});

describe("account.updated", () => {
  it("rings for an account that is ours, and is believed in nothing else", async () => {
    const { host, accountRef } = await onboarding(["external_account"]);
    expect(await ring(accountRef)).toBe("processed");
    expect(await findPayoutStatus(host)).toMatchObject({ state: "incomplete" });
    expect(await ring("acct_somebody_elses")).toBe("ignored");
  });

  it("is signed with the secret of the endpoint for hosts' accounts", () => {
    const payload = JSON.stringify({ id: "evt_1", object: "event", type: "account.updated" });
    const signed = (secret: string) => Stripe.webhooks.generateTestHeaderString({ payload, secret });
    for (const secret of ["whsec_own", "whsec_connect"]) {
      expect(readSignedEvent(payload, signed(secret))).toMatchObject({
        id: "evt_1",
        type: "account.updated",
      });
    }
    expect(() => readSignedEvent(payload, signed("whsec_own,whsec_connect"))).toThrow(BadSignature);
    expect(() => readSignedEvent(payload, signed("whsec_other"))).toThrow(BadSignature);
  });

  it("twenty times at once ends in what Stripe says", async () => {
    const { host, accountRef } = await onboarding([]);
    await Promise.all(Array.from({ length: 20 }, () => ring(accountRef)));
    expect(await findPayoutStatus(host)).toMatchObject({ state: "ready" });
  });

  it("is tried again while Stripe is away", async () => {
    const { accountRef } = await onboarding([]);
    stripe.failNext(503, 2);
    expect(await errorCode(() => ring(accountRef))).toBe("unavailable");
  });
});

describe("the till", () => {
  it("sends all but the fee to the host's account", async () => {
    const host = await paidHost();
    const { accountRef } = await db.hostAccount.findFirstOrThrow({ where: { hostId: host.id } });
    const item = await seminarOf(host, { priceAmount: 29_990 });
    const buyer = await bjorn();
    const { order } = await placeOrder(buyer, { kind: "seminar", item_id: item.id });
    await openCheckout(buyer, { order_id: order.id });
    expect(stripe.requests.at(-1)?.params).toMatchObject({
      "payment_intent_data[transfer_data][destination]": accountRef,
      "payment_intent_data[application_fee_amount]": "2999",
    });
  });

  it("sells nothing for a host whose account has closed, but gives away what is free", async () => {
    const { host, accountRef } = await onboarding(["external_account"]);
    await ring(accountRef);
    const priced = await seminarOf(host, { priceAmount: 29_000 });
    const free = await seminarOf(host, { priceAmount: 0 });
    const buy = async (id: string) => placeOrder(await bjorn(), { kind: "seminar", item_id: id });
    expect(await errorCode(() => buy(priced.id))).toBe("not_on_sale");
    expect(await errorCode(() => buy(free.id))).toBe("ok");
  });

  it("opens no checkout for an order whose host's account closed meanwhile", async () => {
    const host = await paidHost();
    const item = await seminarOf(host, { priceAmount: 29_000 });
    const buyer = await bjorn();
    const { order } = await placeOrder(buyer, { kind: "seminar", item_id: item.id });
    await db.hostAccount.updateMany({ where: { hostId: host.id }, data: { payoutsEnabled: false } });
    expect(await errorCode(() => openCheckout(buyer, { order_id: order.id }))).toBe("payouts_not_ready");
  });
});

describe.each(["stripe", "sandbox"] as const)("the %s gateway for payouts", (provider) => {
  const gateway = payoutGateway(provider);

  it("opens one account for a host, and knows it by its name", async () => {
    const host = await asha();
    const [first, second] = [await gateway.open(host.id), await gateway.open(host.id)];
    expect(second.accountRef).toBe(first.accountRef);
    expect(first.accountRef).toMatch(/^acct_/);
    expect(await gateway.retrieve(first.accountRef)).toEqual(first);
    expect((await gateway.open((await asha()).id)).accountRef).not.toBe(first.accountRef);
  });

  it("becomes ready when all is told, which in the sandbox it is at once", async () => {
    const { accountRef } = await gateway.open((await asha()).id);
    if (provider === "stripe") {
      expect(await gateway.retrieve(accountRef)).toMatchObject({
        chargesEnabled: false,
        payoutsEnabled: false,
      });
      stripe.account.connected.onboard(accountRef);
    }
    const ready = { accountRef, chargesEnabled: true, payoutsEnabled: true, requirements: [] };
    expect(await gateway.retrieve(accountRef)).toEqual(ready);
  });

  it("leads a host to tell and to look", async () => {
    const { accountRef } = await gateway.open((await asha()).id);
    expect(URL.canParse(await gateway.onboardingUrl(accountRef))).toBe(true);
    expect(URL.canParse(await gateway.dashboardUrl(accountRef))).toBe(true);
  });
});
