import { expect, newMember, openLetter, payInSandbox, signIn, test } from "../support/journey";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "before any script runs", () => {
    test.use({ javaScriptEnabled });

    test("a purchase is withdrawn from without signing in, by way of the mailbox", async ({
      page,
      request,
      look,
    }) => {
      const see = (name: string) => (javaScriptEnabled ? look(name) : Promise.resolve());
      const maja = await newMember(request, "Maja");
      await signIn(page, maja, "/checkout/seminar/stilla-morgon");
      await page.getByRole("button", { name: /^Köp – betala/ }).click();
      await payInSandbox(page);
      await expect(page.getByRole("heading", { name: "Din plats är klar" })).toBeVisible();
      const number = (await page.getByText(/^Ordernummer/).textContent())?.replace("Ordernummer ", "");

      await page.context().clearCookies();
      await page.goto("/");
      await page.getByRole("contentinfo").getByRole("link", { name: "Ångra avtalet här" }).click();
      await page.getByLabel("Ordernummer").fill(String(number));
      await page.getByLabel("Mejladress").fill(maja.email);
      await see("withdraw-form");
      await page.getByRole("button", { name: "Skicka länken" }).click();
      await expect(page.getByText("Titta i din inkorg")).toBeVisible();

      await openLetter(page, "Länken till att ångra ditt köp", maja.email);
      await page.getByRole("main").getByRole("link", { name: "/withdraw/confirm" }).click();
      await expect(page.getByText(`ordernummer ${number}, och får tillbaka 290 kr`)).toBeVisible();
      await see("withdraw-confirm");
      const link = page.url();
      await page.getByRole("button", { name: "Bekräfta" }).click();
      await expect(page.getByRole("heading", { name: "Vi har tagit emot ditt besked" })).toBeVisible();
      await see("withdraw-done");

      await openLetter(page, "Bekräftelse: du har ångrat köpet av Stilla morgon", maja.email);
      await expect(page.getByRole("main").getByText(String(number)).first()).toBeVisible();
      await page.goto(link);
      await expect(page.getByRole("heading", { name: "Det går inte att ångra" })).toBeVisible();

      await signIn(page, maja, "/orders");
      await page.getByRole("link", { name: "Stilla morgon" }).click();
      await expect(page.getByText("Du lämnade köpet")).toBeVisible();
    });
  });
}
