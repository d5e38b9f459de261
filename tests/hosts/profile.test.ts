import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { findHost } from "@/lib/community/hosts/queries";
import { useDatabase } from "@/tests/support/database";
import { passOf } from "@/tests/support/passes";
import { asha } from "@/tests/support/people";

useDatabase();

test("a host's page has their series passes, as long as there are two dates to come", async () => {
  const host = await asha();
  const { slug } = await db.user.findUniqueOrThrow({ where: { id: host.id } });
  const shown = async () => (await findHost(null, { slug: String(slug) })).series.map(({ id }) => id);
  expect(await shown()).toEqual([]);

  const { pass, seminars } = await passOf(host, { dates: 3 });
  expect(await shown()).toEqual([pass.id]);

  const cancel = (id: string | undefined) =>
    db.offer.update({ where: { id: String(id) }, data: { status: "cancelled", cancelledAt: new Date() } });
  await cancel(seminars[0]?.id);
  expect(await shown()).toEqual([pass.id]);
  await cancel(seminars[1]?.id);
  expect(await shown()).toEqual([]);
});
