import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { IdempotencyMismatch } from "@/lib/base/platform/errors";
import { after, days, hours } from "@/lib/base/platform/time";
import { sealId } from "@/lib/base/platform/tokens";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { muteHost, unmuteHost } from "@/lib/community/messages/mute-host";
import { findMute, listMessages } from "@/lib/community/messages/queries";
import { sendMessage } from "@/lib/community/messages/send-message";
import type { Actor } from "@/lib/people/identity/actor";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { composeEmail, type EmailJob, findExtras } from "@/tests/support/letters";
import { asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";
import { queued } from "@/tests/support/queue";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

const words = { subject: "Inför i morgon", text: "Ta med en filt.\n\nVi ses." };
const say = (host: Actor, { id }: { id: string }, more = {}) =>
  sendMessage("seminar")(host, { id, ...words, confirm: true, ...more });

type Asked = EmailJob & { messageId: string; userId: string };
const lettersOf = async (messageId: string) =>
  (await queued("send_mail", { template: "host_message", messageId })).map(({ payload }) => payload as Asked);
const receiversOf = async (messageId: string) =>
  (await lettersOf(messageId)).map(({ userId }) => userId).toSorted();

async function seated(people = 2) {
  const host = await asha();
  const seminar = await seminarOf(host);
  const guests = await Promise.all(Array.from({ length: people }, (_, n) => signedIn(`Gäst ${n}`)));
  for (const guest of guests) await seatFor(guest, seminar);
  return { host, seminar, guests: guests as [Actor, ...Actor[]] };
}

const linkTo = (host: Actor, guest: Actor) => ({
  host_id: host.id,
  token: sealId(`mute:${host.id}`, guest.id),
});

describe("a message to those who hold an item", () => {
  test("says first how many will get it, and sends nothing", async () => {
    const { host, seminar } = await seated(3);
    await expect(sendMessage("seminar")(host, { id: seminar.id, ...words })).rejects.toMatchObject({
      code: "message_needs_confirmation",
      details: { receivers: 3 },
    });
    expect(await listMessages("seminar")(host, seminar)).toEqual({
      items: [],
      next_cursor: null,
      receivers: 3,
    });
  });

  test("goes once to each who has a seat, and to nobody else", async () => {
    const { host, seminar, guests } = await seated();
    await seatFor(await bjorn(), seminar, "held");
    await seatFor(await maja(), seminar, "released");
    await seatFor(await signedIn("Sara"), seminar, "removed");
    const { id, receivers } = await say(host, seminar);
    expect(receivers).toBe(2);
    expect(await receiversOf(id)).toEqual(guests.map((guest) => guest.id).toSorted());
    for (const request of await lettersOf(id))
      await Promise.all([runEmailJob(request), runEmailJob(request)]);
    expect(await db.mail.count({ where: { dedupeKey: { startsWith: `host_message:${id}` } } })).toBe(2);
    expect((await listMessages("seminar")(host, seminar)).items).toMatchObject([
      { id, ...words, receivers: 2 },
    ]);
  });

  test("is sent once by one key, however often and at once it is asked for", async () => {
    const { host, seminar } = await seated();
    const attempt = { idempotency_key: "a" };
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => say(host, seminar, attempt)));
    expect(others).toEqual([first, first]);
    expect(await say(host, seminar, attempt)).toEqual(first);
    expect((await listMessages("seminar")(host, seminar)).items).toEqual([first]);

    for (const other of [{ text: "Något annat." }, { confirm: undefined }]) {
      await expect(say(host, seminar, { ...attempt, ...other })).rejects.toThrow(IdempotencyMismatch);
    }
    const second = await seminarOf(host);
    await seatFor(await maja(), second);
    await expect(say(host, second, attempt)).rejects.toThrow(IdempotencyMismatch);
    // Each host's keys are their own, and without one a letter is sent as often as it is asked for.
    expect((await say(host, seminar)).id).not.toBe(first?.id);
  });

  test("goes to who is enrolled in a course, and to who has a time with the host that lies ahead", async () => {
    const [host, member, before] = [await asha(), await bjorn(), await maja()];
    const course = await courseOf(host);
    await placeOrder(member, { kind: "course", item_id: course.id });
    const toCourse = await sendMessage("course")(host, { id: course.id, ...words, confirm: true });
    expect(await receiversOf(toCourse.id)).toEqual([member.id]);

    const service = await serviceOf(host);
    await bookingOf(member, await slotAt(service, after(new Date(), days(2))));
    await bookingOf(member, await slotAt(service, after(new Date(), days(3))));
    await bookingOf(before, await slotAt(service, after(new Date(), -hours(5))));
    const toService = await sendMessage("service")(host, { id: service.id, ...words, confirm: true });
    expect(await receiversOf(toService.id)).toEqual([member.id]);
  });

  test("is the host's own to send and to see", async () => {
    const { host, seminar } = await seated();
    await say(host, seminar);
    for (const [other, code] of [
      [await elin(), "not_found"],
      [await bjorn(), "not_a_host"],
    ] as const) {
      expect(await errorCode(() => say(other, seminar))).toBe(code);
      expect(await errorCode(() => listMessages("seminar")(other, seminar))).toBe(code);
    }
    expect(await errorCode(async () => say(host, await seminarOf(host)))).toBe("nobody_to_tell");
  });

  test("shows no address to either side, and says whose words it is and how to have no more", async () => {
    const { host, seminar, guests } = await seated(1);
    const { id } = await say(host, seminar);
    const [request] = (await lettersOf(id)) as [Asked];
    const written = await composeEmail(request);
    expect(written?.content).toMatchObject({ subject: words.subject });
    expect(written?.content.paragraphs).toEqual([
      expect.stringContaining("Asha"),
      "Ta med en filt.",
      "Vi ses.",
    ]);
    const link = new URL(String(written?.content.leave?.url));
    expect(link.pathname).toBe("/mute");
    expect(
      await findMute({
        host_id: String(link.searchParams.get("host")),
        token: String(link.searchParams.get("token")),
      }),
    ).toMatchObject({
      userId: guests[0].id,
      hostName: "Asha",
      isMuted: false,
    });
    expect((await findExtras(request)).unsubscribeUrl).toContain(
      `/api/mutes/${host.id}/${link.searchParams.get("token")}`,
    );
    const { email } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
    expect(JSON.stringify(written?.content)).not.toContain(email);
    expect(JSON.stringify(await listMessages("seminar")(host, seminar))).not.toContain(guests[0].id);
  });

  test("is sent three times a day at most, also by ten clicks at once; the control is another item", async () => {
    const { host, seminar } = await seated();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => errorCode(() => say(host, seminar))));
    expect(outcomes.filter((code) => code === "ok")).toHaveLength(3);
    expect(new Set(outcomes)).toEqual(new Set(["ok", "rate_limited"]));
    expect(await db.hostMessage.count({ where: { offerId: seminar.id } })).toBe(3);
    const other = await seminarOf(host);
    await seatFor(await bjorn(), other);
    expect(await errorCode(() => say(host, other))).toBe("ok");
    await db.$executeRaw`alter table app.host_messages disable trigger host_messages_stay`;
    await db.$executeRaw`update app.host_messages set sent_at = now() - interval '25 hours' where offer_id = ${seminar.id}::uuid`;
    await db.$executeRaw`alter table app.host_messages enable trigger host_messages_stay`;
    expect(await errorCode(() => say(host, seminar))).toBe("ok");
  });

  test("is written into the log without its words", async () => {
    const { host, seminar } = await seated();
    const { id } = await say(host, seminar);
    expect(await db.auditEntry.findMany({ where: { actorId: host.id } })).toMatchObject([
      {
        action: "message_sent",
        subjectTable: "seminars",
        subjectId: seminar.id,
        details: { message_id: id, receivers: 2 },
      },
    ]);
  });
});

describe("whoever does not want a host's messages", () => {
  test("gets none, by a link without signing in, until they want them again", async () => {
    const { host, seminar, guests } = await seated();
    await muteHost(linkTo(host, guests[0]));
    await muteHost(linkTo(host, guests[0]));
    expect((await listMessages("seminar")(host, seminar)).receivers).toBe(1);
    const first = await say(host, seminar);
    expect(await receiversOf(first.id)).toEqual([guests[1]?.id]);
    await unmuteHost(linkTo(host, guests[0]));
    expect((await listMessages("seminar")(host, seminar)).receivers).toBe(2);
  });

  test("gets not even one that is already on its way, but all letters about their seat", async () => {
    const { host, seminar, guests } = await seated(1);
    const { id } = await say(host, seminar);
    await muteHost(linkTo(host, guests[0]));
    const [request] = (await lettersOf(id)) as [Asked];
    expect(await composeEmail(request)).toBeNull();
    const { orderId } = await db.seat.findFirstOrThrow({ where: { userId: guests[0].id } });
    expect(await composeEmail({ template: "seat_confirmed", orderId })).not.toBeNull();
    expect(
      await composeEmail({ template: "seminar_cancelled", seminarId: seminar.id, userId: guests[0].id }),
    ).not.toBeNull();
  });

  test("can say so for themselves and of that host alone", async () => {
    const { host, guests } = await seated();
    const other = await elin();
    const link = linkTo(host, guests[0]);
    expect(await errorCode(() => muteHost({ ...link, host_id: other.id }))).toBe("not_found");
    expect(await errorCode(() => muteHost({ ...link, token: `${link.token.slice(0, -2)}AA` }))).toBe(
      "not_found",
    );
    expect(await db.messageMute.count({ where: { userId: guests[0].id } })).toBe(0);
  });
});
