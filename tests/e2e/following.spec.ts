import { expect, newMember, test } from "../support/journey";

test("a visitor follows a host, signs in on the way, and finds what is new at home", async ({
  page,
  request,
  look,
}) => {
  const maja = await newMember(request, "Maja");
  await page.goto("/courses/andas");
  await page.getByRole("link", { name: "Följ Asha Lind" }).click();
  await page.waitForURL("/login?next=**");
  await page.getByLabel("Mejladress").fill(maja.email);
  await page.getByLabel("Lösenord", { exact: true }).fill(maja.password);
  await page.getByRole("main").getByRole("button", { name: "Logga in" }).click();
  await page.waitForURL("/hosts/asha-lind/follow");
  await look("follow");
  await page.getByRole("button", { name: "Följ" }).click();
  await expect(page.getByRole("heading", { name: "Du följer Asha Lind" })).toBeVisible();
  await look("following");

  await page.goto("/home");
  const news = page.getByRole("region", { name: "Från värdar du följer" });
  await expect(news.getByRole("article").first()).toBeVisible();
  await look("home-followed");

  await page.goto("/settings");
  const tick = page.getByLabel("Mejla mig när det finns något nytt");
  await expect(tick).not.toBeChecked();
  await tick.check();
  await page.getByRole("region", { name: "Mejl" }).getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Sparat.")).toBeVisible();
  await page.reload();
  await expect(tick).toBeChecked();
  await look("settings-news");

  await page.goto("/profile");
  const follows = page.getByRole("region", { name: "Värdar du följer" });
  await expect(follows.getByRole("link", { name: "Asha Lind", exact: true })).toBeVisible();
  await look("profile-follows");
  await follows.getByRole("link", { name: "Sluta följa Asha Lind" }).click();
  await page.getByRole("button", { name: "Sluta följa" }).click();
  await expect(page.getByRole("heading", { name: "Följ Asha Lind" })).toBeVisible();
  await page.goto("/home");
  await expect(news).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("following works the same way", async ({ page, request }) => {
    const maja = await newMember(request, "Maja");
    await page.goto("/hosts/elin-norrby");
    await page.getByRole("link", { name: "Följ Elin Norrby" }).click();
    await page.getByLabel("Mejladress").fill(maja.email);
    await page.getByLabel("Lösenord", { exact: true }).fill(maja.password);
    await page.getByRole("main").getByRole("button", { name: "Logga in" }).click();
    await page.getByRole("button", { name: "Följ" }).click();
    await expect(page.getByRole("button", { name: "Sluta följa" })).toBeVisible();
  });
});
