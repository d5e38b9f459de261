import type { APIRequestContext, Page } from "@playwright/test";
import { demoPassword, expect, signIn, test } from "../support/journey";

const admin = { email: "admin@aveli.test", password: demoPassword };

/** A course of Mikael's that no other journey knows. */
async function publishCourse(request: APIRequestContext, title: string): Promise<string> {
  const signedIn = await request.post("/api/auth/login", {
    data: { email: "mikael@aveli.test", password: demoPassword },
  });
  const headers = { Authorization: `Bearer ${(await signedIn.json()).access_token}` };
  const course = await request.post("/api/courses", {
    headers,
    data: { title, summary: "Botar allt på en vecka.", price_amount: 0 },
  });
  const { id, slug } = await course.json();
  const lessons = [{ title: "Ett", body: "Text." }];
  await request.put(`/api/courses/${id}/lessons`, { headers, data: { lessons } });
  expect((await request.post(`/api/courses/${id}/publish`, { headers })).status()).toBe(200);
  return slug;
}

/** What the mailbox holds with a subject, for someone. */
async function readLetter(page: Page, subject: string, recipient: string) {
  const letter = page.getByRole("link").filter({ hasText: subject }).filter({ hasText: recipient });
  await expect(async () => {
    await page.goto("/sandbox/mail");
    await expect(letter.first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await letter.first().click();
  await expect(page.getByRole("heading", { name: subject })).toBeVisible();
}

test("a visitor reports a course, an admin takes it down, and both sides are told why", async ({
  page,
  request,
  look,
}, { project }) => {
  const title = `Bot på en vecka ${project.name}`;
  const slug = await publishCourse(request, title);
  const email = `${crypto.randomUUID()}@example.com`;
  await page.goto(`/courses/${slug}`);
  await page.getByRole("link", { name: "Anmäl", exact: true }).click();
  await page.waitForURL("/report/course/*");
  await page.getByLabel("Vad är fel?").selectOption("Lovar att bota eller ersätta vård");
  await page.getByRole("textbox", { name: "Berätta" }).fill("Kursen säger sig bota allt.");
  await page.getByLabel("Din mejladress").fill(email);
  await look("report-course");
  await page.getByRole("button", { name: "Skicka anmälan" }).click();
  await expect(page.getByRole("heading", { name: "Tack, vi har tagit emot din anmälan" })).toBeVisible();

  await signIn(page, admin, "/admin/reports?status=open");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("Kursen säger sig bota allt.")).toBeVisible();
  await page.getByLabel("Åtgärd").selectOption("Ta bort det");
  await page.getByLabel("Skäl", { exact: true }).fill("Ingen kurs botar allt.");
  await look("admin-report");
  await page.getByRole("button", { name: "Fatta beslutet" }).click();
  await expect(page.getByText("Ingen kurs botar allt.")).toBeVisible();
  expect((await request.get(`/courses/${slug}`)).status()).toBe(404);
  await page.context().clearCookies();

  await readLetter(page, "Vi har tagit emot din anmälan", email);
  await readLetter(page, "Beslut om din anmälan", email);
  await expect(page.getByText("Ingen kurs botar allt.")).toBeVisible();
  await readLetter(page, `Vi har tagit bort ${title} från Aveli`, "mikael@aveli.test");
  await expect(page.getByText("Ingen kurs botar allt.")).toBeVisible();
});

test("a review can be reported where it stands, and is read whole by who decides", async ({
  page,
  request,
  look,
}) => {
  const seminar = await (await request.get("/api/seminars/borja-om")).json();
  const { items } = await (await request.get(`/api/seminars/${seminar.id}/reviews`)).json();
  const report = page.locator(`a[href="/report/review/${items[0].id}"]`);
  await expect(async () => {
    await page.goto("/seminars/borja-om");
    await expect(report).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await report.click();
  await page.waitForURL("/report/review/*");
  await page.getByRole("textbox", { name: "Berätta" }).fill("Jag känner inte igen det.");
  await page.getByRole("button", { name: "Skicka anmälan" }).click();
  await expect(page.getByRole("heading", { name: "Tack, vi har tagit emot din anmälan" })).toBeVisible();

  await signIn(page, admin, "/admin/reports?status=open");
  await page.getByRole("main").getByRole("link", { name: /: / }).first().click();
  await expect(page.getByRole("heading", { name: "Omdömet" })).toBeVisible();
  await page.getByLabel("Skäl", { exact: true }).fill("Det är en åsikt.");
  await look("admin-report-review");
  await page.getByRole("button", { name: "Fatta beslutet" }).click();
  await expect(page.getByText("Det är en åsikt.")).toBeVisible();
});
