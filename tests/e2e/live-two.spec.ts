import { demoPassword, expect, test } from "../support/journey";
import {
  arrive,
  desktop,
  hears,
  lookIn,
  type Person,
  phone,
  type RealRoom,
  seesMoving,
  startRealRoom,
} from "../support/room-visitors";

test.describe.configure({ mode: "serial" });

let room: RealRoom;
let elin: Person;
let maja: Person;
let orderId: string;
let majasToken: string;

async function call<Answer>(method: string, path: string, token: string | null, body?: object) {
  const response = await fetch(room.app.url + path, {
    method,
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.ok, `${method} ${path} answered ${response.status}`).toBe(true);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

async function tokenOf(email: string): Promise<string> {
  const body = { email, password: demoPassword };
  return (await call<{ access_token: string }>("POST", "/api/auth/login", null, body)).access_token;
}

/** Somewhere it is the middle of the day, so that no session begins today and ends tomorrow. */
function zoneAtNoon(now: Date): string {
  const isDay = (zone: string) => /^1[0-4]/.test(timeOfDay(now, zone));
  return Intl.supportedValuesOf("timeZone").find(isDay) ?? "Europe/Stockholm";
}

const timeOfDay = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);

/** 1 is Monday, 7 is Sunday. */
function weekdayIn(at: Date, timeZone: string): number {
  const date = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at);
  return new Date(date).getUTCDay() || 7;
}

/** A session with Elin that begins in five minutes. */
async function book(): Promise<void> {
  const elins = await tokenOf("elin@aveli.test");
  majasToken = await tokenOf("maja@aveli.test");
  const now = new Date();
  const time_zone = zoneAtNoon(now);
  await call("PATCH", "/api/me", elins, { time_zone });
  const service = await call<{ id: string }>("POST", "/api/services", elins, {
    title: "En halvtimme",
    summary: "Vi ses på video.",
    price_amount: 0,
    duration_minutes: 30,
  });
  const [starts, ends] = [5, 36].map((minutes) =>
    timeOfDay(new Date(now.getTime() + minutes * 60_000), time_zone),
  );
  await call("PUT", `/api/services/${service.id}/availability`, elins, {
    weekly_hours: [{ weekday: weekdayIn(now, time_zone), starts, ends }],
    notice_hours: 0,
  });
  await call("POST", `/api/services/${service.id}/publish`, elins);
  const [slot] = await call<{ id: string }[]>("GET", `/api/services/${service.id}/slots`, majasToken);
  const order = { kind: "service", item_id: service.id, slot_id: slot?.id };
  orderId = (await call<{ id: string }>("POST", "/api/orders", majasToken, order)).id;
}

test.beforeAll(async ({ browser }) => {
  room = await startRealRoom(17_980);
  await book();
  maja = await arrive(browser, room.app, "maja@aveli.test", phone, `/live/booking/${orderId}`);
  elin = await arrive(browser, room.app, "elin@aveli.test", desktop, `/live/booking/${orderId}`);
});

test.afterAll(async () => {
  await room?.stop();
});

test("each sees whom they will meet, and may try everything before", async () => {
  await expect(maja.page.getByText("med Elin Norrby")).toBeVisible();
  await expect(elin.page.getByText("med Maja Holm")).toBeVisible();
  await expect(maja.page.getByText("Det är bara ni två i rummet.")).toBeVisible();
  await lookIn(maja, test.info(), "two-lobby");
});

test("both are seen and heard, and nothing is there that is only for many", async () => {
  for (const { page } of [maja, elin]) await page.getByRole("button", { name: "Gå in" }).click();
  for (const { page } of [maja, elin]) {
    await seesMoving(page, 2);
    await hears(page);
    await expect(page.getByText("2 här")).toBeVisible();
    for (const name of ["Chatt", "Reagera", "Räck upp", "Deltagare", "Avsluta"]) {
      await expect(page.getByRole("button", { name })).toHaveCount(0);
    }
  }
  await lookIn(maja, test.info(), "two-phone");
  await lookIn(elin, test.info(), "two-desktop");
});

test("who turns the camera off is still there, by name", async () => {
  await maja.page.getByRole("button", { name: "Kamera" }).click();
  await expect(elin.page.getByText("Maja Holm syns inte just nu")).toBeVisible();
  await lookIn(elin, test.info(), "two-camera-off");
  await maja.page.getByRole("button", { name: "Kamera" }).click();
  await seesMoving(elin.page, 2);
});

test("who leaves comes back in, and a page loaded anew is there again", async () => {
  await maja.page.getByRole("button", { name: "Lämna" }).click();
  await expect(maja.page.getByText("Du kan gå in igen tills det stängs.")).toBeVisible();
  await expect(elin.page.getByText("1 här")).toBeVisible();
  await maja.page.getByRole("button", { name: "Gå in" }).click();
  await seesMoving(elin.page, 2);
  await maja.page.reload();
  await expect(elin.page.getByText("2 här")).toBeVisible();
});

test("a booking that is left while both are in puts both out, and says why", async () => {
  const since = Date.now();
  await call("POST", `/api/orders/${orderId}/withdraw`, majasToken, { confirm: true });
  for (const { page } of [maja, elin]) {
    await expect(page.getByRole("heading", { name: "Bokningen gäller inte" })).toBeVisible();
  }
  test.info().annotations.push({ type: "out after", description: `${Date.now() - since} ms` });
  await lookIn(maja, test.info(), "two-over");
});

test("no browser complained", () => {
  // Turned away at the door, which the browser writes down.
  const refused = /status of 403/;
  for (const { complaints } of [maja, elin]) {
    expect(complaints.filter((complaint) => !refused.test(complaint))).toEqual([]);
  }
});
