import { demoPassword, expect, newMember, openLetter, payInSandbox, signIn, test } from "../support/journey";

const elin = { email: "elin@aveli.test", password: demoPassword };
const answer = "Jag vill tänka högt om ett byte av arbete.";
/** Early for one browser and late for the other, since they share a host. */
const hours: Record<string, string> = { phone: "5–8", desktop: "19–22" };

test("a host asks and offers, a member books, answers and pays, moves the time and leaves it", async ({
  page,
  request,
  look,
  baseURL,
}, { project }) => {
  const title = `Tänka högt, ${project.name}`;

  await test.step("the host sets up a service with hours and a question, and publishes it", async () => {
    await signIn(page, elin, "/studio/services/new");
    await page.getByLabel("Rubrik").fill(title);
    await page.getByLabel("Sammanfattning").fill("En timme för dig som står inför ett val.");
    await page.getByLabel("Längd i minuter").fill("60");
    await page.getByLabel("Pris").fill("800");
    await page.getByRole("button", { name: "Spara utkast" }).click();
    await expect(page.getByText("Sätt dina tider och spara dem.")).toBeVisible();
    for (const day of ["Måndag", "Onsdag", "Fredag"]) {
      await page.getByLabel(day).fill(String(hours[project.name]));
    }
    await page.getByRole("button", { name: "Spara tiderna" }).click();
    await expect(page.getByText("Sparat.")).toBeVisible();
    await page.getByLabel("Fråga 1").fill("Vad för dig hit?");
    await page.getByLabel("Måste besvaras").first().check();
    await page.getByLabel("Radera svaren, dagar efter mötet").fill("14");
    await page.getByRole("button", { name: "Spara frågorna" }).click();
    await expect(page.getByLabel("Fråga 3")).toBeVisible();
    await expect(page.getByLabel("Fråga 1")).toHaveValue("Vad för dig hit?");
    await look("studio-service");
    await page.getByRole("link", { name: "Förhandsgranska" }).click();
    await expect(page.getByText("Bara du ser den.")).toBeVisible();
    await expect(
      page
        .locator("#tider")
        .getByText(/^\d{2}:\d{2}$/)
        .first(),
    ).toBeVisible();
    await expect(page.locator("#tider").getByRole("link")).toHaveCount(0);
    await look("studio-service-preview");
    await page.getByRole("link", { name: "Tillbaka till redigering" }).click();
    await page.getByRole("button", { name: "Publicera" }).click();
    await expect(page.getByRole("link", { name: "Se sidan" })).toBeVisible();
    await page.context().clearCookies();
  });

  const member = await newMember(request, "Nils Långtbort");
  await test.step("a member far away finds it and chooses a time, shown by both clocks", async () => {
    await signIn(page, member);
    const moved = await page.request.patch("/api/me", {
      data: { time_zone: "America/New_York" },
      headers: { origin: String(baseURL) },
    });
    expect(moved.status()).toBe(200);
    await page.goto("/services");
    await page.getByRole("link", { name: title }).click();
    await page.getByText("Fler dagar").click();
    await look("service-times");
    await page.locator("#tider").getByRole("link").last().click();
    await page.waitForURL("**/checkout/service/**");
    const panel = page.getByRole("main").getByRole("listitem").first();
    await expect(panel).toContainText("America/New York");
    await expect(panel).toContainText("svensk tid");
  });

  await test.step("the member is asked, answers and pays", async () => {
    await expect(
      page.getByText(/läses bara av Elin Norrby, sparas krypterat och raderas 14 dagar/),
    ).toBeVisible();
    await look("till-questions");
    await page.getByLabel("Vad för dig hit?").fill(answer);
    await page.getByRole("button", { name: /^Köp – betala 800/ }).click();
    await payInSandbox(page);
    await expect(page.getByRole("heading", { name: "Din tid är bokad" })).toBeVisible();
    await expect(page.getByText(answer)).toBeVisible();
    await look("order-booked");
  });
  const orderId = String(/orders\/([\w-]+)/.exec(page.url())?.[1]);

  await test.step("it stands among the orders and in the calendar", async () => {
    await page.goto("/orders");
    await expect(page.getByRole("link", { name: title })).toBeVisible();
    await page.goto("/profile#kalender");
    const calendar = page.locator("#kalender");
    await calendar.getByRole("button").first().click();
    await expect(calendar.getByRole("link", { name: "Öppna i kalendern" })).toBeVisible();
    const address = await calendar.getByRole("textbox").inputValue();
    const feed = await (await request.get(new URL(address).pathname)).text();
    expect(feed.replace(/\r\n /g, "")).toContain(`UID:${orderId}@`);
    expect(feed.replace(/\r\n /g, "")).toContain(`/live/booking/${orderId}`);
  });

  await test.step("the host is told, and alone reads the answer", async () => {
    await page.context().clearCookies();
    await openLetter(page, `Ny bokning: ${title}`, elin.email);
    await expect(page.getByText("Nils Långtbort har bokat en tid hos dig.")).toBeVisible();
    await expect(page.getByText(answer)).toHaveCount(0);
    await signIn(page, elin, `/studio/bookings/${orderId}`);
    await expect(page.getByText(answer)).toBeVisible();
    await expect(page.getByText("(America/New York)")).toBeVisible();
    await look("studio-booking");
    await page.context().clearCookies();
  });

  await test.step("the link in the letter moves it, with the cost said first", async () => {
    await openLetter(page, `Bokat: ${title}`, member.email);
    await page.getByRole("main").getByRole("link", { name: "/booking?token" }).click();
    await expect(page.getByText("(America/New York)").first()).toBeVisible();
    await page.getByText("Flytta tiden").click();
    await expect(page.getByText("Att flytta kostar 0 kr.")).toBeVisible();
    await look("booking-link");
    await page.getByLabel("Ny tid").selectOption({ index: 0 });
    await page.getByRole("button", { name: "Flytta hit" }).click();
    await expect(page.getByText("Tiden är flyttad. Ett mejl är på väg.")).toBeVisible();
  });

  await test.step("and leaves it, with what comes back said first", async () => {
    await page.getByText("Avboka", { exact: true }).first().click();
    await expect(page.getByText("Avbokar du nu får du tillbaka 800 kr. Det kostar dig 0 kr.")).toBeVisible();
    await look("booking-leave");
    await page.getByRole("button", { name: "Avboka" }).click();
    await expect(page.getByText("Bokningen är avbokad. Ett mejl är på väg.")).toBeVisible();
    await openLetter(page, `Avbokat: ${title}`, elin.email);
    await expect(page.getByText("Tiden med Nils Långtbort är avbokad.")).toBeVisible();
  });
});
