import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { ValidationFailed } from "@/lib/base/platform/errors";
import { after, days } from "@/lib/base/platform/time";
import { listQuestions } from "@/lib/catalogue/services/question-queries";
import { setQuestions } from "@/lib/catalogue/services/set-questions";
import { purgeExpiredAnswers } from "@/lib/commerce/answers/purge-expired-answers";
import { listAnswers } from "@/lib/commerce/answers/queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import type { Actor } from "@/lib/people/identity/actor";
import { exportData } from "@/lib/system/privacy/export-data";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

const secret = "Jag sover inte om nätterna";
const wording = { need: "Vad för dig hit?", past: "Har du provat förut?" };

/** A service that asks two things, the first of which must be answered, and a slot in three days. */
async function asked(data = {}) {
  const host = await asha();
  const service = await serviceOf(host, data);
  const { questions } = await setQuestions(host, {
    id: service.id,
    questions: [
      { text: wording.need, is_required: true },
      { text: wording.past, is_required: false },
    ],
    answers_kept_days: 10,
  });
  const [need, past] = questions.map(({ id }) => id) as [string, string];
  const slot = await slotAt(service, after(new Date(), days(3)));
  const order = { kind: "service" as const, item_id: service.id, slot_id: slot.id };
  return { host, service, slot, need, past, order };
}

async function answered(data = {}) {
  const [given, buyer] = [await asked(data), await bjorn()];
  const { order, need, past } = given;
  const placed = await placeOrder(buyer, { ...order, answers: { [need]: secret, [past]: "Nej" } });
  return { ...given, buyer, id: placed.order.id };
}

type Answer = Awaited<ReturnType<typeof db.bookingAnswer.findFirstOrThrow>>;

/** Which answers are missing or unasked for, by path. */
async function complaints(call: () => Promise<unknown>): Promise<string[]> {
  const error = await call().then(
    () => null,
    (reason) => reason,
  );
  if (error instanceof ValidationFailed) return error.issues.map(({ path }) => path);
  throw error ?? new Error("nothing was refused");
}

const read = async (actor: Actor, id: string) =>
  (await listAnswers(actor, { id })).items.map(({ answer }) => answer);

describe("a booking with questions", () => {
  test("is refused while one that must be answered is not, and nothing is held", async () => {
    const { order, need, slot } = await asked();
    const buyer = await bjorn();
    for (const answers of [undefined, {}, { [need]: "" }]) {
      expect(await complaints(() => placeOrder(buyer, { ...order, answers }))).toEqual([`answers.${need}`]);
    }
    expect(await db.booking.count({ where: { slotId: slot.id } })).toBe(0);
    expect((await placeOrder(buyer, { ...order, answers: { [need]: secret } })).order.status).toBe("paid");
  });

  test("takes no answer to what is not asked", async () => {
    const [{ order, need }, other] = [await asked(), await asked()];
    const answers = { [need]: secret, [other.need]: secret };
    expect(await complaints(async () => placeOrder(await bjorn(), { ...order, answers }))).toEqual([
      `answers.${other.need}`,
    ]);
  });

  test("keeps the words that were answered, whatever the host asks afterwards", async () => {
    const { host, service, buyer, id, need, past } = await answered();
    const changed = [
      { text: "Något annat?", is_required: true },
      { text: wording.past, is_required: true },
    ];
    await setQuestions(host, { id: service.id, questions: changed });
    expect((await listAnswers(buyer, { id })).items).toEqual([
      { question: wording.need, answer: secret },
      { question: wording.past, answer: "Nej" },
    ]);
    const now = await listQuestions(service.id);
    expect(now).toMatchObject({ answers_kept_days: 10, questions: [{ is_required: true }, { id: past }] });
    expect(now.questions.map((question) => question.id)).not.toContain(need);
  });

  test("is the same attempt with the same answers alone", async () => {
    const { order, need, past } = await asked({ priceAmount: 50_000 });
    const buyer = await bjorn();
    const attempt = (answers: Record<string, string>) =>
      errorCode(() => placeOrder(buyer, { ...order, idempotency_key: "ett", answers }));
    expect(await attempt({ [need]: secret, [past]: "Nej" })).toBe("ok");
    expect(await attempt({ [past]: "Nej", [need]: secret })).toBe("ok");
    expect(await attempt({ [need]: secret, [past]: "Ja" })).toBe("idempotency_mismatch");
  });
});

describe("an answer", () => {
  test("is read by its buyer and its host, and by nobody else", async () => {
    const { host, buyer, id } = await answered();
    expect(await read(buyer, id)).toEqual([secret, "Nej"]);
    expect(await read(host, id)).toEqual([secret, "Nej"]);
    for (const other of [await elin(), await maja(), await admin()]) {
      expect(await errorCode(() => listAnswers(other, { id }))).toBe("not_found");
    }
  });

  test("is read by its host while the booking stands, and each look is written down", async () => {
    const { host, buyer, id } = await answered();
    const looks = () => db.auditEntry.findMany({ where: { action: "answers_read", subjectId: id } });
    await read(buyer, id);
    expect(await looks()).toEqual([]);
    await read(host, id);
    await read(host, id);
    expect(await looks()).toMatchObject([{ actorId: host.id }, { actorId: host.id }]);

    await withdrawOrder(buyer, { id, confirm: true });
    expect(await read(host, id)).toEqual([]);
    expect(await read(buyer, id)).toEqual([secret, "Nej"]);
    expect(await looks()).toHaveLength(2);
  });

  test("is not shown to the host of an order that is not paid", async () => {
    const { host, id } = await answered({ priceAmount: 50_000 });
    expect(await read(host, id)).toEqual([]);
  });

  test("stands nowhere in the database in plain text, nor does its question's answer give itself away by length", async () => {
    const { id } = await answered();
    const tables = await db.$queryRaw<{ name: string }[]>`
      select table_schema || '."' || table_name || '"' as name from information_schema.tables
      where table_schema in ('app', 'graphile_worker') and table_type = 'BASE TABLE'`;
    for (const { name } of tables) {
      const [found] = await db.$queryRawUnsafe<[{ count: bigint }]>(
        `select count(*) from ${name} t where t::text ilike $1 or t::text like $2`,
        `%${secret}%`,
        `%${Buffer.from(secret).toString("base64url").slice(0, 20)}%`,
      );
      expect([name, Number(found.count)]).toEqual([name, 0]);
    }
    const rows = await db.bookingAnswer.findMany({ where: { orderId: id } });
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1);
  });

  test("does not open when it was changed, or moved to another place, question or order", async () => {
    const [one, other] = [await answered(), await answered()];
    const rows = (id: string): Promise<Answer[]> =>
      db.bookingAnswer.findMany({ where: { orderId: id }, orderBy: { position: "asc" } });
    const [first, second] = (await rows(one.id)) as [Answer, Answer];
    const put = (id: string, data: object) => db.bookingAnswer.update({ where: { id }, data });

    const flipped = first.sealed.at(-1) === "A" ? "B" : "A";
    await put(first.id, { sealed: first.sealed.slice(0, -2) + flipped + first.sealed.slice(-1) });
    expect(await read(one.buyer, one.id)).toEqual([null, "Nej"]);

    await put(first.id, { sealed: second.sealed });
    expect(await read(one.host, one.id)).toEqual([null, "Nej"]);

    const [foreign] = await rows(other.id);
    await put(first.id, { sealed: foreign?.sealed });
    expect(await read(one.host, one.id)).toEqual([null, "Nej"]);

    await put(first.id, { sealed: first.sealed, question: "Får jag dela det du skrev?" });
    expect(await read(one.host, one.id)).toEqual([null, "Nej"]);

    await put(first.id, { question: wording.need });
    expect(await read(one.host, one.id)).toEqual([secret, "Nej"]);
  });

  test("is in its buyer's file as it was written, and in nobody else's", async () => {
    const { host, buyer, id } = await answered();
    expect((await exportData(buyer)).tables.booking_answers).toMatchObject([
      { order_id: id, question: wording.need, answer: secret },
      { answer: "Nej" },
    ]);
    expect(JSON.stringify(await exportData(buyer))).not.toContain('"v1.');
    expect((await exportData(host)).tables.booking_answers).toEqual([]);
  });
});

describe("answers are deleted", () => {
  const left = (id: string) => db.bookingAnswer.count({ where: { orderId: id } });

  test("as many days after the session as the host said when they were given, and not before", async () => {
    const { host, service, slot, id } = await answered();
    await setQuestions(host, { id: service.id, questions: [], answers_kept_days: 1 });
    await purgeExpiredAnswers(after(slot.endsAt, days(10) - 1000));
    expect(await left(id)).toBe(2);
    await purgeExpiredAnswers(after(slot.endsAt, days(10) + 1000));
    expect(await left(id)).toBe(0);
  });

  test("from when the order ended, where no session came of it", async () => {
    const pending = await answered({ priceAmount: 50_000 });
    const now = new Date();
    await purgeExpiredAnswers(after(now, days(300)));
    expect(await left(pending.id), "what is still reserved").toBe(2);

    await cancelOrder(pending.buyer, { id: pending.id });
    const refunded = await answered();
    await withdrawOrder(refunded.buyer, { id: refunded.id, confirm: true });
    const both = async () => [await left(pending.id), await left(refunded.id)];
    await purgeExpiredAnswers(after(now, days(10) - 60_000));
    expect(await both()).toEqual([2, 2]);
    await purgeExpiredAnswers(after(now, days(10) + 60_000));
    expect(await both()).toEqual([0, 0]);
  });
});
