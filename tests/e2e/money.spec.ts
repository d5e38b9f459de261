import type { Page } from "@playwright/test";
import { expect, newMember, payInSandbox, signIn, test } from "../support/journey";

/** To the provider's page for a seat; gives its address, where the bank and Stripe's staff act afterwards. */
async function toProvider(page: Page): Promise<string> {
  await page.goto("/checkout/seminar/stilla-morgon");
  await page.getByRole("button", { name: /^Köp – betala/ }).click();
  await page.waitForURL("**/sandbox/checkout/**");
  return page.url();
}

const act = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** What the server was told by an event shows a moment later. */
async function untilItShows(page: Page, text: string) {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

test("a bank asks for approval, then refunds a part, disputes and wins", async ({ page, request, look }) => {
  await signIn(page, await newMember(request, "Maja"));
  const provider = await toProvider(page);
  await act(page, "Kort med bankens godkännande");
  await expect(page.getByRole("heading", { name: "Banken vill veta att det är du" })).toBeVisible();
  await look("sandbox-approval");
  await payInSandbox(page, /^Godkänn/);
  await expect(page.getByRole("heading", { name: "Din plats är klar" })).toBeVisible();
  const order = page.url();
  await untilItShows(page, "Mejl skickat");

  await page.goto(provider);
  await look("sandbox-paid");
  await act(page, "Betala tillbaka hälften hos Stripe");
  await page.goto(order);
  await untilItShows(page, "Återbetalt: 145 kr");
  await expect(page.getByRole("heading", { name: "Din plats är klar" })).toBeVisible();

  await page.goto(provider);
  await act(page, "Banken bestrider");
  await page.goto(order);
  await untilItShows(page, "Betalningen bestrids");
  await look("order-disputed");

  await page.goto(provider);
  await act(page, "Tvisten vinns av köparen");
  await page.goto(order);
  await untilItShows(page, "Tvisten avgjord, pengarna gick tillbaka");
  await look("order-dispute-lost");
});

test("money that comes later keeps the seat meanwhile, and money that never comes lets go of it", async ({
  page,
  request,
  look,
}) => {
  await signIn(page, await newMember(request, "Maja"));
  const provider = await toProvider(page);
  await act(page, "Faktura, pengarna kommer senare");
  await page.waitForURL("**/orders/*");
  const order = new URL(page.url()).pathname;
  await page.goto(order);
  await untilItShows(page, "Pengarna är på väg");
  await look("order-processing");

  await page.goto(provider);
  await look("sandbox-processing");
  await act(page, "Pengarna kommer aldrig");
  await page.goto(order);
  await untilItShows(page, "Betalningen gick inte igenom");
  await look("order-payment-failed");
});
