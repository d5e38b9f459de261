import { randomUUID } from "node:crypto";
import { expect, newMember, openLetter, signInByForm, test } from "../support/journey";

const newPassword = "granarna under tystnaden";

test("someone creates an account, says who they are, and leaves", async ({ page, look }) => {
  const email = `${randomUUID()}@aveli.test`;
  await page.goto("/settings");
  await expect(page).toHaveURL("/login?next=%2Fsettings");
  await look("login");
  await page.getByRole("link", { name: "Skapa konto" }).click();

  await page.getByLabel("Visningsnamn").fill("Tova Berg");
  await page.getByLabel("Mejladress").fill(email);
  await page.getByLabel("Lösenord", { exact: true }).fill("password123");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Skapa konto" }).click();
  await expect(page.getByText("inget av de vanligaste lösenorden")).toBeVisible();
  await expect(page.getByLabel("Visningsnamn")).toHaveValue("Tova Berg");
  await look("register-refused");
  await page.getByLabel("Lösenord", { exact: true }).fill("tystnad under granarna");
  await page.getByRole("button", { name: "Skapa konto" }).click();
  await expect(page).toHaveURL("/settings");
  await look("settings");

  await page.goto("/profile");
  await page.getByLabel("Rubrik").fill("Lär mig andas");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Sparat.")).toBeVisible();
  await look("profile");
  await page.reload();
  await expect(page.getByLabel("Rubrik")).toHaveValue("Lär mig andas");

  await page.goto("/settings");
  await page.getByText("Jag vill radera mitt konto").click();
  await page.getByLabel("Ditt lösenord").fill("tystnad under granarna");
  await page.getByRole("button", { name: "Radera kontot för gott" }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/profile");
  await expect(page).toHaveURL("/login?next=%2Fprofile");
});

test("a forgotten password is replaced by way of the mailbox", async ({ page, request }) => {
  const maja = await newMember(request, "Maja");
  await page.goto("/login");
  await page.getByRole("link", { name: "Glömt lösenordet?" }).click();
  // The page before has a field of the same name.
  await expect(page.getByRole("heading", { name: "Glömt lösenordet" })).toBeVisible();
  await page.getByLabel("Mejladress").fill(maja.email);
  await page.getByRole("button", { name: "Skicka länken" }).click();
  await expect(page.getByText("Titta i din inkorg")).toBeVisible();

  await openLetter(page, "Välj ett nytt lösenord", maja.email);
  await page.getByRole("main").getByRole("link", { name: "/reset-password" }).click();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByLabel("New password")).toBeVisible();
  await page.getByRole("link", { name: "Svenska" }).click();
  await page.getByLabel("Nytt lösenord").fill(newPassword);
  await page.getByRole("button", { name: "Spara lösenordet" }).click();
  await expect(page.getByText("Lösenordet är bytt")).toBeVisible();

  await signInByForm(page, { email: maja.email, password: newPassword });
  await page.goto("/profile");
  await page.getByRole("main").getByRole("button", { name: "Logga ut" }).click();
  await expect(page).toHaveURL("/");
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
});

test("signing in never leads to another site", async ({ page, request }) => {
  const maja = await newMember(request, "Maja");
  await page.goto("/login?next=//evil.example/home");
  await page.getByLabel("Mejladress").fill(maja.email);
  await page.getByLabel("Lösenord", { exact: true }).fill(maja.password);
  await page.getByRole("main").getByRole("button", { name: "Logga in" }).click();
  await expect(page).toHaveURL("/home");
});
