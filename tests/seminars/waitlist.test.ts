import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { after, hours } from "@/lib/base/platform/time";
import { HasSeat, NotSoldOut, SeminarOver } from "@/lib/catalogue/seminars/errors";
import { joinWaitlist } from "@/lib/catalogue/seminars/join-waitlist";
import { leaveWaitlist } from "@/lib/commerce/payments/leave-waitlist";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn, elin, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

async function fullSeminar() {
  const [host, guest] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host, { capacity: 1 });
  await seatFor(guest, seminar);
  return { host, guest, seminar };
}

test("the queue keeps its order, and joining twice keeps the place", async () => {
  const { seminar } = await fullSeminar();
  const [first, second] = [await maja(), await elin()];
  expect(await joinWaitlist(first, seminar)).toEqual({ position: 1 });
  expect(await joinWaitlist(second, seminar)).toEqual({ position: 2 });
  const again = await Promise.all(Array.from({ length: 10 }, () => joinWaitlist(first, seminar)));
  expect(again).toEqual(Array(10).fill({ position: 1 }));

  await leaveWaitlist(first, seminar);
  await leaveWaitlist(first, seminar);
  expect(await joinWaitlist(second, seminar)).toEqual({ position: 1 });
  expect(await joinWaitlist(first, seminar)).toEqual({ position: 2 });
});

test("nobody waits for what can be had, for what they have, or for what is over", async () => {
  const { host, guest, seminar } = await fullSeminar();
  const member = await maja();
  await expect(joinWaitlist(guest, seminar)).rejects.toBeInstanceOf(HasSeat);
  await expect(joinWaitlist(host, seminar)).rejects.toBeInstanceOf(NotFound);
  await expect(joinWaitlist(member, await seminarOf(host))).rejects.toBeInstanceOf(NotSoldOut);
  await expect(joinWaitlist(member, await seminarOf(host, { status: "draft" }))).rejects.toBeInstanceOf(
    NotFound,
  );
  for (const data of [
    { status: "ended" },
    { status: "cancelled" },
    { startsAt: after(new Date(), -hours(3)) },
  ]) {
    await expect(joinWaitlist(member, await seminarOf(host, data))).rejects.toBeInstanceOf(SeminarOver);
  }
  expect(await db.waitlistEntry.count({ where: { userId: member.id } })).toBe(0);
});
