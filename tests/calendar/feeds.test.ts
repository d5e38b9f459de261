import ICAL from "ical.js";
import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, minutes } from "@/lib/base/platform/time";
import { closeFeed } from "@/lib/catalogue/calendar/close-feed";
import { openFeed } from "@/lib/catalogue/calendar/open-feed";
import { findFeedAddress, showFeed, showHostFeed } from "@/lib/catalogue/calendar/queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { asha, bjorn, elin } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

const tokenOf = (url: string | null) => String(url?.match(/\/calendar\/([\w-]+)\.ics$/)?.[1]);

function eventsIn(file: string) {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      title: event.summary,
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
      place: event.location,
    };
  });
}

const own = async (actor: Actor) => {
  const { url } = await openFeed(actor);
  return eventsIn(await showFeed(null, { token: tokenOf(url) }));
};

test("one's own feed holds what one goes to and what one gives, at the instants they are", async () => {
  const [host, member] = [await asha(), await bjorn()];
  const startsAt = after(new Date(), days(4));
  startsAt.setMilliseconds(0);
  const seminar = await seminarOf(host, { title: "Kväll; med te, ljus", startsAt, durationMinutes: 45 });
  const { order } = await placeOrder(member, { kind: "seminar", item_id: seminar.id });
  const service = await serviceOf(host, { location: "Göteborg", address: "Såggatan 12, porten" });
  const slot = await slotAt(service, after(startsAt, days(1)));
  const booking = await bookingOf(member, slot);
  await bookingOf(member, await slotAt(service, after(startsAt, days(2))), "released");
  await seminarOf(await elin(), { startsAt });

  const session = {
    uid: `${booking.orderId}@localhost`,
    title: "Samtal",
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    place: "Såggatan 12, porten",
  };
  const evening = { title: "Kväll; med te, ljus", startsAt, endsAt: after(startsAt, minutes(45)) };
  expect(await own(member)).toMatchObject([{ ...evening, uid: `${order.id}@localhost` }, session]);
  expect(await own(host)).toMatchObject([{ ...evening, uid: `${seminar.id}@localhost` }, session]);

  await db.user.update({ where: { id: host.id }, data: { slug: "asha-med-floede" } });
  const open = eventsIn(await showHostFeed({ locale: "sv" }, { slug: "asha-med-floede" }));
  expect(open).toMatchObject([evening]);
});

test("its address can be changed and ended, and is then nobody's", async () => {
  const member = await bjorn();
  expect(await findFeedAddress(member)).toEqual({ url: null });
  const first = tokenOf((await openFeed(member)).url);
  expect(await findFeedAddress(member)).toEqual({ url: expect.stringContaining(first) });
  const second = tokenOf((await openFeed(member)).url);
  expect(await errorCode(() => showFeed(null, { token: first }))).toBe("not_found");
  expect(eventsIn(await showFeed(null, { token: second }))).toEqual([]);
  expect(JSON.stringify(await db.calendarFeed.findMany())).not.toContain(second);

  await closeFeed(member);
  await closeFeed(member);
  expect(await errorCode(() => showFeed(null, { token: second }))).toBe("not_found");
  expect(await errorCode(() => showHostFeed({ locale: "sv" }, { slug: "ingen" }))).toBe("not_found");
});

test("no line is longer than 75 octets, and no text ends one", async () => {
  const host = await asha();
  const title = "En lång kväll med åäö och 🌙, som ingen rad rymmer; därför bryts den, och läses hel ändå";
  await seminarOf(host, { title, startsAt: after(new Date(), days(2)) });
  const { url } = await openFeed(host);
  const file = await showFeed(null, { token: tokenOf(url) });
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(eventsIn(file)).toMatchObject([{ title }]);
});
