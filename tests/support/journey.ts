import { randomUUID } from "node:crypto";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";
import pg from "pg";
import { browserCookie } from "./browser-cookie";

export { expect } from "@playwright/test";

export const demoPassword = "aveli-demo-2026";

interface Journey {
  /** Checks the page as it is with axe; with SCREENSHOTS=on, a picture is saved among the results. */
  look: (name: string) => Promise<void>;
  /** Error responses that the journey is about, although the browser logs them as errors. */
  refusals: RegExp | null;
}

/** The trace injects a script into every frame, which the sandboxed frame of an email blocks. */
const ofTheTrace = /^Blocked script execution in 'about:srcdoc'/;

/** A browser without complaints: an error in the console, or an uncaught one, fails the test. */
export const test = base.extend<Journey>({
  refusals: [null, { option: true }],

  page: async ({ page, refusals }, use) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    await use(page);
    const isMeant = (complaint: string) => refusals?.test(complaint) || ofTheTrace.test(complaint);
    expect(complaints.filter((complaint) => !isMeant(complaint))).toEqual([]);
  },

  look: async ({ page }, use, { project }) => {
    await use(async (name) => {
      await page.evaluate(() => scrollTo(0, 0));
      await lookAt(page, join(project.outputDir, "pages", project.name, `${name}.png`));
    });
  },
});

/** Expects no violations from axe. With SCREENSHOTS=on, saves a picture at `path`. */
export async function lookAt(page: Page, path: string, { fullPage = true } = {}) {
  // The title of a page rendered per request may arrive after the rest.
  await expect(page).toHaveTitle(/\S/);
  if (process.env.SCREENSHOTS === "on")
    await page.screenshot({ path, fullPage, animations: "disabled", scale: "css" });
  await page.evaluate(settle);
  // In the page itself, because the other mode opens a page for each check, to reach frames of other sites.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Everything else that it finds would be described, element by element, for nobody.
    .options({ resultTypes: ["violations"] })
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(found, `what axe finds on ${path}`).toEqual([]);
}

/** Brings what moves once to its end: a colour on its way is no colour of ours. */
async function settle() {
  await document.fonts.ready;
  // What has just been changed begins to move with the next picture.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  }
}

interface Member {
  email: string;
  password: string;
  name: string;
}

/** Creates a new person, so that no test meets another's purchases. */
export async function newMember(request: APIRequestContext, name: string): Promise<Member> {
  const member = { email: `${randomUUID()}@aveli.test`, password: "stilla-vatten-i-maj", name };
  const { email, password } = member;
  const answer = await request.post("/api/auth/register", {
    data: { email, password, display_name: name },
  });
  expect(answer.status()).toBe(201);
  return member;
}

/** Creates a new host with an empty calendar. */
export async function newHost(request: APIRequestContext, name: string): Promise<Member & { slug: string }> {
  const host = await newMember(request, name);
  const slug = host.email.slice(0, host.email.indexOf("@"));
  const database = new pg.Client(process.env.TEST_DATABASE_URL);
  await database.connect();
  await database.query(
    "update app.users set role = 'host', slug = $1, email_verified_at = now() where email = $2",
    [slug, host.email],
  );
  await database.end();
  return { ...host, slug };
}

/** Opens `next` signed in, with the cookies that the form would have left. */
export async function signIn(page: Page, { email, password }: Omit<Member, "name">, next = "/home") {
  const context = page.context();
  for (const name of ["next-auth.session-token", "aveli_hint"]) await context.clearCookies({ name });
  const answer = await page.request.post("/api/auth/login", { data: { email, password } });
  expect(answer.status()).toBe(200);
  const { user, access_token } = await answer.json();
  const [name = "", value = ""] = (await browserCookie(user.id, access_token)).split(/=(.*)/);
  const url = new URL(answer.url()).origin;
  await context.addCookies([
    { name, value, url, httpOnly: true },
    { name: "aveli_hint", value: user.role === "host" ? "host" : "1", url },
  ]);
  await page.goto(next);
  await expect(page).toHaveURL((address) => address.pathname + address.search === next);
}

export async function signInByForm(page: Page, { email, password }: Omit<Member, "name">, next = "/home") {
  await page.goto(`/login?next=${encodeURIComponent(next)}`);
  await page.getByLabel("Mejladress").fill(email);
  await page.getByLabel("Lösenord", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Logga in" }).click();
  await page.waitForURL((url) => url.pathname + url.search === next);
}

/** Pays on the provider's page and returns to the order. */
export async function payInSandbox(page: Page, button = /^Betala \d/) {
  await page.waitForURL("**/sandbox/checkout/**");
  await page.getByRole("button", { name: button }).click();
  await page.waitForURL("**/orders/*");
}

/** Opens an email from the mailbox as soon as it is there. */
export async function openLetter(page: Page, subject: string, recipient: string) {
  const letter = page.getByRole("link", { name: `${subject} Till ${recipient}` });
  await expect(async () => {
    await page.goto("/sandbox/mail");
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass();
  await letter.click();
}
