import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import type { Expected } from "@/lib/base/platform/versions";
import { updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { updateService } from "@/lib/catalogue/services/lifecycle";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { asha } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";
import { serviceOf } from "@/tests/support/services";

useDatabase();

const kinds = {
  seminar: {
    make: (host: Actor) => seminarOf(host, { capacity: 5 }),
    change: (host: Actor, id: string, n: number, expected: Expected) =>
      updateSeminar(host, { id, capacity: 5 + n }, expected),
  },
  service: {
    make: (host: Actor) => serviceOf(host),
    change: (host: Actor, id: string, n: number, expected: Expected) =>
      updateService(host, { id, duration_minutes: 45 + n }, expected),
  },
};

test.each(Object.entries(kinds))(
  "the details of a %s alone count as an edit of it: its version and its date say so, and a stale edit is refused",
  async (_, { make, change }) => {
    const host = await asha();
    const { id } = await make(host);
    await db.offer.update({ where: { id }, data: { updatedAt: new Date("2026-01-01") } });
    const seen = [{ own: 1, outline: null }];
    const { version } = await change(host, id, 1, seen);
    expect(version).toBeGreaterThan(1);
    const offer = await db.offer.findUniqueOrThrow({ where: { id } });
    expect(offer.updatedAt.getTime()).toBeGreaterThan(Date.now() - 600_000);
    expect(await errorCode(() => change(host, id, 2, seen))).toBe("edited_meanwhile");
    expect((await db.offer.findUniqueOrThrow({ where: { id } })).version).toBe(version);
  },
);
