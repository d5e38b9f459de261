import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { BadCursor, NotFound } from "@/lib/base/platform/errors";
import { after, hours, wallClock } from "@/lib/base/platform/time";
import { publishCourse } from "@/lib/catalogue/courses/lifecycle";
import { publishSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { OwnPage } from "@/lib/community/follows/errors";
import { followHost } from "@/lib/community/follows/follow-host";
import { notifyFollowers } from "@/lib/community/follows/notify-followers";
import {
  countFollowers,
  isFollowing,
  listFollows,
  listFromFollowed,
  wantsNews,
} from "@/lib/community/follows/queries";
import { followSchema, listFollowsInput, newsJob } from "@/lib/community/follows/schema";
import { setNewsletter } from "@/lib/community/follows/set-newsletter";
import { unfollowHost } from "@/lib/community/follows/unfollow-host";
import type { Actor } from "@/lib/people/identity/actor";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";
import { queued } from "@/tests/support/queue";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

const slugOf = async ({ id }: Actor) =>
  (await db.user.findUniqueOrThrow({ where: { id }, select: { slug: true } })).slug as string;
const follow = async (actor: Actor, host: Actor) => followHost(actor, { slug: await slugOf(host) });
const list = (actor: Actor, input: object = {}) => listFollows(actor, listFollowsInput.parse(input));

describe("following", () => {
  test("is done once, and undone, as often as one likes", async () => {
    const [host, member] = [await asha(), await bjorn()];
    await follow(member, host);
    await follow(member, host);
    expect(await isFollowing(member, host.id)).toBe(true);
    expect(await countFollowers(host)).toBe(1);
    const { items } = await list(member);
    expect(items).toEqual([followSchema.parse(items[0])]);
    for (let turn = 0; turn < 2; turn++) await unfollowHost(member, { slug: await slugOf(host) });
    expect(await list(member)).toEqual({ items: [], next_cursor: null });
    expect(await countFollowers(host)).toBe(0);
  });

  test("is of hosts alone, others than oneself", async () => {
    const [host, member] = [await asha(), await bjorn()];
    await expect(follow(host, host)).rejects.toBeInstanceOf(OwnPage);
    await db.user.update({ where: { id: member.id }, data: { slug: `bjorn-${member.id}` } });
    for (const slug of ["finns-inte", `bjorn-${member.id}`]) {
      await expect(followHost(host, { slug })).rejects.toBeInstanceOf(NotFound);
    }
  });

  test("is listed latest first, page by page, without who has been shut out", async () => {
    const member = await maja();
    const hosts = [await asha(), await elin(), await signedIn("Otto", "host")];
    for (const host of hosts) await follow(member, host);
    const otto = hosts[2] as Actor;
    await db.user.update({
      where: { id: otto.id },
      data: { suspendedAt: new Date(), suspendedReason: "Prov" },
    });
    const first = await list(member, { limit: 1 });
    const second = await list(member, { limit: 1, cursor: first.next_cursor });
    expect([...first.items, ...second.items].map(({ host }) => host.display_name)).toEqual(["Elin", "Asha"]);
    expect(second.next_cursor).toBeNull();
    await expect(list(member, { cursor: "x" })).rejects.toBeInstanceOf(BadCursor);
  });
});

test("what those whom one follows published last can be seen, while it can be had", async () => {
  const [host, other, member] = [await asha(), await elin(), await bjorn()];
  await follow(member, host);
  const ago = (n: number) => after(new Date(), -hours(n));
  await courseOf(host, { title: "Först", publishedAt: ago(5) });
  await seminarOf(host, { title: "Sedan", publishedAt: ago(2) });
  await seminarOf(host, { title: "Inställt", status: "cancelled" });
  await courseOf(other, { title: "En annans" });
  expect((await listFromFollowed(member, 4)).map(({ title }) => title)).toEqual(["Sedan", "Först"]);
  expect(await listFromFollowed(other, 4)).toEqual([]);
});

describe("letters about it", () => {
  const clear = () => db.$executeRaw`delete from graphile_worker._private_jobs`;

  /** What the worker would do: tell, batch after batch, and send. */
  async function work() {
    for (;;) {
      const news = await queued("notify_followers");
      const letters = await queued("send_mail");
      await clear();
      if (news.length + letters.length === 0) return;
      for (const { payload } of news) await notifyFollowers(newsJob.parse(payload));
      for (const { payload } of letters) await runEmailJob(payload);
    }
  }
  const lettersTo = (person: Actor) =>
    db.mail.findMany({
      where: { userId: person.id, template: "host_published" },
      select: { subject: true, body: true },
    });

  test("are sent to those alone who asked for them, once a day and host, of all that was published", async () => {
    await clear();
    const host = await asha();
    const [keen, quiet, gone] = [await bjorn(), await maja(), await signedIn("Karin")];
    for (const person of [keen, quiet, gone]) await follow(person, host);
    expect(await wantsNews(keen)).toBe(false);
    for (const person of [keen, gone]) await setNewsletter(person, { wants: true });
    await unfollowHost(gone, { slug: await slugOf(host) });

    const course = await courseOf(host, { title: "Ny kurs", status: "draft" });
    const evenings = [1, 2, 3].map((n) => seminarOf(host, { title: `Kväll ${n}`, status: "draft" }));
    await publishCourse(host, course);
    for (const seminar of await Promise.all(evenings)) await publishSeminar(host, seminar);
    const [job, ...more] = await queued("notify_followers");
    expect(more).toEqual([]);
    expect(job?.runAt.getTime()).toBeGreaterThan(Date.now());

    await work();
    const [letter, ...others] = await lettersTo(keen);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe("Nytt från Asha");
    for (const title of ["Ny kurs", "Kväll 1", "Kväll 2", "Kväll 3"]) expect(letter?.body).toContain(title);
    expect(await lettersTo(quiet)).toEqual([]);
    expect(await lettersTo(gone)).toEqual([]);

    // Later the same day, and by a job that is run again.
    await publishSeminar(host, await seminarOf(host, { title: "Kväll 4", status: "draft" }));
    await work();
    await notifyFollowers(newsJob.parse(job?.payload));
    await work();
    expect(await lettersTo(keen)).toHaveLength(1);
    await setNewsletter(keen, { wants: false });
    expect(await wantsNews(keen)).toBe(false);
  });

  test("are not sent about what has been taken away meanwhile", async () => {
    await clear();
    const [host, member] = [await asha(), await bjorn()];
    await follow(member, host);
    await setNewsletter(member, { wants: true });
    const seminar = await seminarOf(host, { status: "draft" });
    await publishSeminar(host, seminar);
    await db.offer.update({
      where: { id: seminar.id },
      data: { status: "cancelled", cancelledAt: new Date() },
    });
    await work();
    expect(await lettersTo(member)).toEqual([]);
  });

  test("go out in batches that follow one another, to each once", async () => {
    await clear();
    const host = await asha();
    await db.$executeRaw`
      insert into app.users (email, display_name, wants_news)
      select 'skara-' || n || '@aveli.test', 'Skara', true from generate_series(1, 450) n`;
    await db.$executeRaw`
      insert into app.follows (user_id, host_id)
      select id, ${host.id}::uuid from app.users where display_name = 'Skara'`;
    const day = wallClock(new Date()).slice(0, 10);
    const sizes: number[] = [];
    let next: unknown = { hostId: host.id, day, after: null };
    while (next) {
      const before = (await queued("send_mail")).length;
      await notifyFollowers(newsJob.parse(next));
      sizes.push((await queued("send_mail")).length - before);
      next = (await queued("notify_followers"))[0]?.payload;
      await db.$executeRaw`
        delete from graphile_worker._private_jobs where task_id = (
          select id from graphile_worker._private_tasks where identifier = 'notify_followers')`;
    }
    expect(sizes).toEqual([200, 200, 50]);
    expect(new Set((await queued("send_mail")).map(({ payload }) => payload.userId)).size).toBe(450);
    await clear();
  });
});
