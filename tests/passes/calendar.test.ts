import ICAL from "ical.js";
import { expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, hours } from "@/lib/base/platform/time";
import { openFeed } from "@/lib/catalogue/calendar/open-feed";
import { showFeed } from "@/lib/catalogue/calendar/queries";
import { updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { type EmailJob, findCalendars } from "@/tests/support/letters";
import { boughtPass, passOf } from "@/tests/support/passes";
import { asha, bjorn } from "@/tests/support/people";

useDatabase();

function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  return events.map(({ uid, sequence, startDate }) => ({
    uid,
    sequence,
    method: String(calendar.getFirstPropertyValue("method")),
    startsAt: startDate.toJSDate().getTime(),
  }));
}

/** What an email brings: each appointment in a file of its own. */
async function brings(job: EmailJob) {
  return (await findCalendars(job)).map(({ content }) => {
    const [event, ...others] = read(content);
    expect(others).toEqual([]);
    return event;
  });
}

async function feedOf(actor: Actor) {
  const { url } = await openFeed(actor);
  return read(await showFeed(null, { token: String(url?.match(/\/calendar\/([\w-]+)\.ics$/)?.[1]) }));
}

async function bought(price?: number) {
  const [host, buyer] = [await asha(), await bjorn()];
  const { pass, seminars } = await passOf(host, price === undefined ? {} : { price });
  const orderId = await boughtPass(buyer, pass.id);
  const seats = await db.seat.findMany({
    where: { orderId },
    orderBy: { seminar: { startsAt: "asc" } },
    select: { id: true, seminarId: true },
  });
  const uids = seats.map(({ id }) => `${id}@localhost`);
  return { host, buyer, orderId, seminars, ids: seats.map(({ seminarId }) => seminarId), uids };
}

it("a purchase puts each date into the calendar, as the feed knows it", async () => {
  const { buyer, orderId, uids, seminars } = await bought();
  const brought = await brings({ template: "receipt", orderId });
  expect(brought).toEqual(
    uids.map((uid, index) => ({
      ...{ uid, sequence: 0, method: "REQUEST" },
      startsAt: Math.floor(Number(seminars[index]?.startsAt) / 1000) * 1000,
    })),
  );
  expect((await feedOf(buyer)).map(({ uid }) => uid)).toEqual(uids);
});

it("a date that is moved moves there, and no other", async () => {
  const { host, buyer, orderId, ids, uids } = await bought();
  const id = String(ids[1]);
  const starts_at = after(new Date(), days(18));
  starts_at.setMilliseconds(0);
  await updateSeminar(host, { id, starts_at, confirm_move: true });
  const { id: moveId } = await db.seminarMove.findFirstOrThrow();
  const moved = await brings({ template: "seminar_moved", orderId, moveId });
  expect(moved).toEqual([{ uid: uids[1], sequence: 1, method: "REQUEST", startsAt: starts_at.getTime() }]);
  expect(await feedOf(buyer)).toContainEqual(expect.objectContaining({ uid: uids[1], sequence: 1 }));
});

it("a date that is cancelled goes, and no other", async () => {
  const { host, buyer, ids, uids } = await bought();
  const seminarId = String(ids[2]);
  await cancelSeminar(host, { id: seminarId });
  const gone = await brings({ template: "seminar_cancelled", seminarId, userId: buyer.id });
  expect(gone).toMatchObject([{ uid: uids[2], sequence: 1, method: "CANCEL" }]);
  expect((await feedOf(buyer)).map(({ uid }) => uid)).toEqual(uids.filter((_, index) => index !== 2));
});

it("whoever leaves keeps what was held in their calendar", async () => {
  const { buyer, orderId, ids, uids } = await bought(0);
  await db.seminar.update({
    where: { id: String(ids[0]) },
    data: { startsAt: after(new Date(), -hours(1)) },
  });
  await withdrawOrder(buyer, { id: orderId, confirm: true });
  const gone = await brings({ template: "withdrawal_confirmed", orderId });
  expect(gone).toMatchObject(uids.slice(1).map((uid) => ({ uid, method: "CANCEL" })));
  expect((await feedOf(buyer)).map(({ uid }) => uid)).toEqual(uids.slice(0, 1));
});
