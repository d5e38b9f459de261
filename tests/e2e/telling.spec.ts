import { expect, newHost, newMember, openLetter, signIn, test } from "../support/journey";

const day = 24 * 60 * 60 * 1000;

test.use({ refusals: /status of 409/ });

test("a host moves what someone has a seat for, and writes to those who have one", async ({
  page,
  request,
  look,
}, { project }) => {
  const title = `Lugn kväll, ${project.name}`;
  const tokenOf = async ({ email, password }: { email: string; password: string }) =>
    (await (await request.post("/api/auth/login", { data: { email, password } })).json()).access_token;
  const call = async (path: string, token: string, data: object = {}) =>
    (await request.post(path, { data, headers: { authorization: `Bearer ${token}` } })).json();

  const leader = await newHost(request, "Asha Lind");
  const host = await tokenOf(leader);
  const seminar = await call("/api/seminars", host, {
    title,
    summary: "En timme utan brådska.",
    description: "Vi sitter.",
    price_amount: 0,
    currency: "SEK",
    starts_at: new Date(Date.now() + 9 * day).toISOString(),
    duration_minutes: 60,
    capacity: 8,
  });
  await call(`/api/seminars/${seminar.id}/publish`, host);
  const member = await newMember(request, "Maja");
  await call("/api/orders", await tokenOf(member), { kind: "seminar", item_id: seminar.id });

  await test.step("the host is told first how many will be told", async () => {
    await signIn(page, leader, `/studio/seminars/${seminar.id}`);
    const begins = page.getByLabel("Börjar");
    await begins.fill((await begins.inputValue()).replace(/T.*/, "T18:45"));
    await page.getByRole("button", { name: "Spara ändringar" }).click();
    await expect(page.getByText(/1 person har en plats/)).toBeVisible();
    await look("move-asked");
    await page.getByLabel("Ja, flytta och meddela alla").check();
    await page.getByRole("button", { name: "Spara ändringar" }).click();
    await expect(page.getByText(/kl\.\s18:45/).first()).toBeVisible();
  });

  await test.step("who is coming is a list to take along, by name alone", async () => {
    await page.getByRole("link", { name: "Se deltagarlistan" }).click();
    await expect(page.getByRole("heading", { name: "Deltagare" })).toBeVisible();
    await expect(page.getByRole("main").getByText("Maja")).toBeVisible();
    await look("studio-attendees");
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: "Hämta som kalkylark" }).click();
    expect((await file).suggestedFilename()).toBe(`aveli-${seminar.slug}.csv`);
  });

  await test.step("what is written goes as a letter, which says how to have no more of them", async () => {
    await page.goto(`/studio/messages/seminar/${seminar.id}`);
    await expect(page.getByText("1 person får det.")).toBeVisible();
    await page.getByLabel("Ämne").fill("Ta med en filt");
    await page.getByLabel("Meddelande").fill("Det blir svalt i rummet.");
    await page.getByRole("button", { name: "Granska" }).click();
    await expect(page.getByText("Skickas till 1 person")).toBeVisible();
    await look("message-preview");
    await page.getByRole("button", { name: "Skicka nu" }).click();
    await expect(page.getByText("Meddelandet är skickat.")).toBeVisible();
  });

  await test.step("whoever got it mutes the host from there, without signing in", async () => {
    await page.context().clearCookies();
    await openLetter(page, "Ta med en filt", member.email);
    await expect(page.getByText("Det blir svalt i rummet.").first()).toBeVisible();
    await expect(page.getByText(member.email)).toHaveCount(1);
    await page.getByRole("main").getByRole("link", { name: "/mute?" }).click();
    await page.waitForURL(/\/mute\?/);
    await look("message-mute");
    await page.getByRole("main").getByRole("button").click();
    await expect(page.getByText("Du får inga fler meddelanden från Asha Lind.")).toBeVisible();
    await look("message-muted");
    await signIn(page, leader, `/studio/messages/seminar/${seminar.id}`);
    await expect(page.getByText("Ingen får meddelanden om det här nu.")).toBeVisible();
  });
});
