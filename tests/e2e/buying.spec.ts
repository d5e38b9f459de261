import type { Page } from "@playwright/test";
import { demoPassword, expect, newMember, payInSandbox, signIn, test } from "../support/journey";

const buy = (page: Page) => page.getByRole("button", { name: /^Köp – betala/ }).click();

test("a payment can be declined, left, gone on with and given up", async ({ page, request, look }) => {
  await signIn(page, await newMember(request, "Maja"), "/checkout/seminar/oppen-cirkel");
  await expect(page.getByRole("button", { name: "Boka plats – 0 kr" })).toBeVisible();
  await look("checkout-free");

  await page.goto("/checkout/seminar/stilla-morgon");
  await buy(page);
  await page.getByRole("button", { name: "Kortet nekas" }).click();
  await expect(page.getByText("Kortet nekades.")).toBeVisible();
  await look("sandbox-declined");
  await page.getByRole("button", { name: "Lämna utan att betala" }).click();

  await expect(page.getByRole("heading", { name: "Du lämnade betalningen" })).toBeVisible();
  await look("order-left");
  await page.goto("/checkout/seminar/stilla-morgon");
  await page.waitForURL("/orders/*");
  await page.getByRole("button", { name: "Fortsätt betala" }).click();
  await page.getByRole("button", { name: "Lämna utan att betala" }).click();
  await page.getByRole("button", { name: "Släpp platsen" }).click();
  await expect(page.getByRole("heading", { name: "Köpet är avbrutet" })).toBeVisible();
  await look("order-cancelled");
});

test("what is full or one's own already leads on to something else", async ({ page, request, look }) => {
  await signIn(page, await newMember(request, "Maja"), "/checkout/seminar/oppen-cirkel");
  await page.getByRole("button", { name: "Boka plats – 0 kr" }).click();
  await expect(page.getByRole("heading", { name: "Din plats är klar" })).toBeVisible();
  await look("order-free");

  await page.goto("/checkout/seminar/oppen-cirkel");
  await expect(page.getByRole("heading", { name: "Du har det redan" })).toBeVisible();
  await look("checkout-refused");
  await page.getByRole("link", { name: "Till mina köp" }).click();
  await page.waitForURL("/orders");
});

test("a course is bought with its right of withdrawal or without, and read in order", async ({
  page,
  request,
  look,
}) => {
  await page.goto("/courses");
  await look("courses");
  await page.getByRole("link", { name: "Andas", exact: true }).click();
  await page.waitForURL("/courses/andas");
  await look("course");
  await signIn(page, await newMember(request, "Maja"), "/checkout/course/andas");

  await page.getByLabel("Jag vill att kursen öppnas direkt.").check();
  await buy(page);
  await expect(page.getByText("Kryssa båda rutorna")).toBeVisible();
  await look("checkout-course");
  await page.getByLabel("Jag förstår att jag då inte kan ångra köpet.").check();
  await expect(page.getByLabel("Jag vill att kursen öppnas direkt.")).toBeChecked();
  await buy(page);
  await payInSandbox(page);
  await expect(page.getByRole("heading", { name: "Kursen är din" })).toBeVisible();

  await page.getByRole("link", { name: "Till kursen" }).click();
  await page.waitForURL("/learn/andas");
  await look("course-begun");
  await page.getByRole("link", { name: "Börja läsa" }).click();
  await page.waitForURL("/learn/andas/*");
  await expect(page.getByText("Lektion 1 av 6")).toBeVisible();
  await look("lesson");
  await page.getByRole("button", { name: "Klar, gå vidare" }).click();
  await expect(page.getByText("Lektion 2 av 6")).toBeVisible();

  await page.goto("/learn");
  await expect(page.getByText("1 av 6 lektioner klara")).toBeVisible();
  await look("learn");
  await page.getByRole("link", { name: "Fortsätt" }).click();
  await expect(page.getByText("Lektion 2 av 6")).toBeVisible();
});

/** On its way, or there already where the worker was faster than the page. */
const refund = (page: Page) => page.getByText(/^Återbetalningen är på väg$|^Återbetalt/).first();

test("whoever keeps the right of withdrawal is told when the course opens, and can use it", async ({
  page,
  request,
  look,
}) => {
  await signIn(page, await newMember(request, "Maja"), "/checkout/course/andas");
  await buy(page);
  await payInSandbox(page);
  await expect(page.getByText("när de 14 dagarna har gått.")).toBeVisible();
  await look("order-course-later");
  await page.getByRole("link", { name: "Till kursen" }).click();
  await expect(page.getByText(/Kursen öppnar/)).toBeVisible();
  await look("course-later");

  await page.goBack();
  await page.getByRole("main").getByText("Ångra avtalet här", { exact: true }).click();
  await expect(page.getByText("Då får du tillbaka 690 kr")).toBeVisible();
  await look("order-withdraw");
  await page.getByRole("button", { name: "Bekräfta", exact: true }).click();
  await expect(refund(page)).toBeVisible();
});

test("a free time with a host is chosen, held and paid", async ({ page, request, look }, { project }) => {
  await page.goto("/services");
  await look("services");
  await page.getByRole("link", { name: "Samtal i lugn takt" }).click();
  await page.waitForURL("/services/samtal-45");
  await look("service");
  const free = await (await request.get("/api/services/samtal-45/slots")).json();
  const slot = free[project.name === "phone" ? 0 : 3].id;
  const chosen = `/checkout/service/samtal-45?slot=${slot}`;
  await expect(async () => {
    // The page was made ahead and may be a minute old.
    await page.reload();
    await expect(page.locator(`a[href="${chosen}"]`)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await signIn(page, await newMember(request, "Maja"), chosen);

  await expect(page.getByText("Tiden hålls åt dig")).toBeVisible();
  await page.getByLabel("Jag vill att mötet hålls ändå").check();
  await look("checkout-service");
  await buy(page);
  await payInSandbox(page);
  await expect(page.getByRole("heading", { name: "Din tid är bokad" })).toBeVisible();
  await look("order-service");

  await page.context().clearCookies();
  await signIn(page, await newMember(request, "Sara"), chosen);
  await expect(page.getByRole("heading", { name: "Tiden är tagen" })).toBeVisible();
});

test("a host sees the order from the other side and pays back", async ({ page, request, look }) => {
  await signIn(page, await newMember(request, "Maja"), "/checkout/seminar/stilla-morgon");
  await buy(page);
  await payInSandbox(page);
  await expect(page.getByRole("heading", { name: "Din plats är klar" })).toBeVisible();
  const order = new URL(page.url()).pathname;

  await page.context().clearCookies();
  await signIn(page, { email: "asha@aveli.test", password: demoPassword }, order);
  await expect(page.getByText("Köpt av Maja")).toBeVisible();
  await page.getByText("Betala tillbaka").first().click();
  await page.getByLabel("Skäl").fill("Maja fick förhinder.");
  await page.getByLabel(/^Ja, betala tillbaka/).check();
  await look("order-refund");
  await page.getByRole("button", { name: "Betala tillbaka" }).click();
  await expect(refund(page)).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Återbetalt: 290 kr")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await look("order-refunded");
});
