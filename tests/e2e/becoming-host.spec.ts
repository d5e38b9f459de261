import { demoPassword, expect, newMember, openLetter, signIn, test } from "../support/journey";

const admin = { email: "admin@aveli.test", password: demoPassword };

test("a member applies, an admin approves, and the new host publishes a first seminar", async ({
  page,
  request,
  look,
}, { project }) => {
  const member = await newMember(request, `Tove ${project.name}`);
  await signIn(page, member, "/profile/host");
  await expect(page.getByText(`Bekräfta först att adressen ${member.email} är din.`)).toBeVisible();
  await openLetter(page, "Bekräfta din mejladress", member.email);
  await page.getByRole("main").getByRole("link", { name: "/verify-email" }).click();
  await page.getByRole("button", { name: "Bekräfta adressen" }).click();
  await expect(page.getByText("Adressen är bekräftad")).toBeVisible();
  await page.goto("/profile");
  await page.getByRole("link", { name: "Ansök om att bli värd" }).click();
  await page.getByLabel("Vad vill du lära ut?").fill("Stilla sittande på morgonen, för den som är ny.");
  await page.getByLabel("Vem är du?").fill("Jag har lett en liten grupp i Falun i sex år.");
  await page.getByLabel("Länkar").fill("example.com/tove");
  await page.getByLabel(/godkänner villkoren/).check();
  await look("host-apply");
  await page.getByRole("button", { name: "Skicka ansökan" }).click();
  await page.waitForURL("/profile");
  await expect(page.getByRole("heading", { name: "Vi läser din ansökan" })).toBeVisible();
  await look("host-pending");
  await page.getByRole("main").getByRole("button", { name: "Logga ut" }).click();
  await page.waitForURL((url) => url.pathname !== "/profile");

  await signIn(page, admin, "/admin/applications?status=pending");
  await look("admin-applications");
  await page.getByRole("link", { name: member.name }).click();
  await expect(page.getByText("Jag har lett en liten grupp i Falun i sex år.")).toBeVisible();
  await look("admin-application");
  await page.getByRole("button", { name: "Godkänn ansökan" }).click();
  await expect(page.getByRole("main").getByText("Godkänd")).toBeVisible();
  await page.context().clearCookies();

  await signIn(page, member, "/profile");
  await page.getByRole("link", { name: "Kom igång" }).click();
  await page.waitForURL("/studio/start");
  await look("host-start");
  await page.getByRole("link", { name: "Fyll i säljaruppgifter" }).click();
  await page.getByLabel("Namn eller företagsnamn").fill("Tove Stillhet");
  await page.getByLabel(/Organisationsnummer/).fill("556016-0680");
  await page.getByLabel("Gatuadress").fill("Påhittade gatan 1");
  await page.getByLabel("Postnummer").fill("791 00");
  await page.getByLabel("Ort").fill("Falun");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Sparat.")).toBeVisible();

  await page.goto("/studio/start");
  await page.getByRole("link", { name: "Planera ett seminarium" }).click();
  await page.getByLabel("Rubrik").fill(`Första sittningen, ${project.name}`);
  await page.getByLabel("Sammanfattning").fill("Vi sitter stilla tillsammans en stund.");
  await page.getByLabel("Pris").fill("150");
  await page.getByRole("button", { name: "Spara utkast" }).click();
  await page.getByRole("button", { name: "Publicera" }).click();
  await expect(page.getByText("Ingen har bokat än.")).toBeVisible();
  await page.goto("/studio/start");
  await expect(page.getByText("Klart: du har publicerat.")).toBeVisible();
});
