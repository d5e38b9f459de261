import type { APIRequestContext, Page } from "@playwright/test";
import { expect, newHost, newMember, signIn, test } from "../support/journey";

// A locked door and one that asks for a yes answer 409, as does a room that has ended.
test.use({ refusals: /status of 409/ });

interface Seminar {
  id: string;
  slug: string;
}

/** What the host asks of the API, in their name. */
async function hostOf(request: APIRequestContext) {
  const { email, password } = await newHost(request, "Asha");
  const answer = await request.post("/api/auth/login", { data: { email, password } });
  const headers = { authorization: `Bearer ${(await answer.json()).access_token}` };
  const ask = async (method: "POST" | "PATCH", path: string, data: object = {}) => {
    const done = await request.fetch(path, { method, headers, data });
    expect(done.ok(), `${path} answered ${done.status()}`).toBe(true);
    return done;
  };
  return {
    async plan(title: string, isRecorded: boolean): Promise<Seminar> {
      const planned = await ask("POST", "/api/seminars", {
        title,
        summary: "Tio minuter på stolen där du sitter.",
        description: "Vi andas.",
        price_amount: 0,
        currency: "SEK",
        starts_at: new Date(Date.now() + 3 * 60_000).toISOString(),
        duration_minutes: 30,
        capacity: 12,
        is_recorded: isRecorded,
      });
      const seminar: Seminar = await planned.json();
      await ask("POST", `/api/seminars/${seminar.id}/publish`);
      return seminar;
    },
    start: ({ id }: Seminar) => ask("POST", `/api/seminars/${id}/start`),
    lock: ({ id }: Seminar, isLocked: boolean) =>
      ask("PATCH", `/api/seminars/${id}/room`, { is_locked: isLocked }),
    end: ({ id }: Seminar) => ask("POST", `/api/seminars/${id}/end`),
  };
}

/** Someone new, with a seat, before the door. */
async function arriveWithSeat(page: Page, request: APIRequestContext, { id, slug }: Seminar) {
  const member = await newMember(request, "Maja");
  await signIn(page, member, "/home");
  const booked = await page.request.post("/api/orders", {
    data: { kind: "seminar", item_id: id },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(booked.status()).toBe(201);
  await page.goto(`/live/${slug}`);
}

test("who waits in the lobby has said yes to the recording, and goes in by itself when it opens", async ({
  page,
  request,
  look,
}, { project }) => {
  const host = await hostOf(request);
  const seminar = await host.plan(`Inspelad stund, ${project.name}`, true);
  await arriveWithSeat(page, request, seminar);
  await expect(page.getByRole("timer")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Det här seminariet spelas in" })).toBeVisible();
  await look("lobby-recorded");
  await page.getByLabel("Jag vet att seminariet spelas in").check();
  await host.start(seminar);
  await expect(page.getByRole("dialog", { name: /Rummet för/ })).toBeVisible();
  await host.end(seminar);
  await expect(page.getByRole("heading", { name: "Seminariet är slut" })).toBeVisible();
});

test("without that yes the door asks for it, and a locked room lets in nobody new until it is unlocked", async ({
  page,
  request,
  look,
}, { project }) => {
  const host = await hostOf(request);
  const seminar = await host.plan(`Låst stund, ${project.name}`, true);
  await host.start(seminar);
  await host.lock(seminar, true);
  await arriveWithSeat(page, request, seminar);
  await expect(page.getByRole("heading", { name: "Rummet är låst" })).toBeVisible();
  await look("lobby-locked");
  await host.lock(seminar, false);
  await expect(page.getByRole("heading", { name: "Det här seminariet spelas in" })).toBeVisible();
  await expect(page.getByText("Kryssa i rutan för att gå in.")).toBeVisible();
  await page.getByLabel("Jag vet att seminariet spelas in").check();
  await page.getByRole("button", { name: "Gå in" }).click();
  await expect(page.getByRole("dialog", { name: /Rummet för/ })).toBeVisible();
  await host.end(seminar);
});
