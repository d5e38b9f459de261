import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { demoPassword, expect, newMember, payInSandbox, signIn, test } from "../support/journey";

test("a visitor finds a seminar, signs up, pays and waits in its lobby", async ({ page, look }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Den här veckan" })).toBeVisible();
  await expect(page.getByRole("article").first()).toBeVisible();
  await look("start");

  await page.getByRole("link", { name: "Se seminarierna" }).click();
  await page.waitForURL("/seminars");
  await expect(page.getByRole("link", { name: "Stilla morgon" })).toBeVisible();
  await look("seminars");

  await page.getByRole("link", { name: "Stilla morgon" }).click();
  await page.waitForURL("/seminars/stilla-morgon");
  await look("seminar");

  await page.getByRole("link", { name: "Boka plats" }).click();
  await page.waitForURL("/login?next=**");
  await look("login");
  await page.getByRole("main").getByRole("link", { name: "Skapa konto" }).click();
  await page.waitForURL("/register?next=**");
  await look("register");
  await page.getByLabel("Visningsnamn").fill("Maja");
  await page.getByLabel("Mejladress").fill(`${randomUUID()}@aveli.test`);
  await page.getByLabel("Lösenord", { exact: true }).fill("stilla-vatten-i-maj");
  await page.getByRole("checkbox", { name: /Jag godkänner/ }).check();
  await page.getByRole("button", { name: "Skapa konto" }).click();

  await page.waitForURL("/checkout/seminar/stilla-morgon");
  await expect(page.getByText("Varav moms 25 %")).toBeVisible();
  await look("checkout-seminar");
  await page.getByRole("button", { name: "Köp – betala 290 kr" }).click();

  await page.waitForURL("**/sandbox/checkout/**");
  await expect(page.getByText("Inga pengar rör sig").first()).toBeVisible();
  await look("sandbox-checkout");
  await payInSandbox(page);
  await expect(page.getByRole("heading", { name: "Din plats är klar" })).toBeVisible();
  await expect(page.getByText(/Ordernummer \d{4}-\d{6}/)).toBeVisible();
  await look("order-paid");

  await page.getByRole("link", { name: "Till lobbyn" }).click();
  await page.waitForURL("/live/stilla-morgon");
  await ownDocument(page);
  await expect(page.getByRole("timer")).toBeVisible();
  await look("lobby");

  await page.goto("/orders");
  await expect(page.getByRole("link", { name: "Stilla morgon" })).toBeVisible();
  await look("orders");
  await page.goto("/home");
  await expect(page.getByRole("link", { name: /Stilla morgon/ }).first()).toBeVisible();
  await look("home");
});

test("whoever has a seat in a live seminar is let in at once", async ({ page, look }, { project }) => {
  // The chat remembers what was said on the other device.
  const words = `Så stilla det är, ${project.name}.`;
  await signIn(page, { email: "bjorn@aveli.test", password: demoPassword });
  await page.goto("/live/kvallsro");
  await page.getByRole("button", { name: "Gå in" }).click();

  const film = page.locator("video").first();
  await expect(film).toBeVisible();
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.2);
  await look("room");

  // Who only watches is offered no camera, and raises a hand.
  await expect(page.getByRole("button", { name: "Kamera" })).toHaveCount(0);
  await page.getByRole("button", { name: "Räck upp" }).click();
  await expect(page.getByRole("button", { name: "Ta ner" })).toBeVisible();
  await page.getByRole("button", { name: "Chatt" }).click();
  await page.getByLabel("Ditt meddelande").fill(words);
  await page.getByRole("button", { name: "Skicka" }).click();
  await expect(page.getByText(words)).toBeVisible();
  await look("room-chat");
  await page.getByRole("button", { name: "Lämna" }).click();
  await expect(page.getByText("Du har lämnat rummet")).toBeVisible();
});

test("without a seat the room's door stays closed, and says what to do", async ({ page, request, look }) => {
  await signIn(page, await newMember(request, "Maja"));
  await page.goto("/live/kvallsro");
  await expect(page.getByRole("heading", { name: "Du har ingen plats här" })).toBeVisible();
  await look("room-closed");
  await page.getByRole("link", { name: "Se seminariet" }).click();
  await page.waitForURL("/seminars/kvallsro");
});

/** The room's page loads itself anew when a link within the app led to it. */
function ownDocument(page: Page) {
  return page.waitForFunction(() => {
    const [visit] = performance.getEntriesByType("navigation");
    return visit && new URL(visit.name).pathname === location.pathname;
  });
}
