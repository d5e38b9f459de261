import { logViews } from "@/lib/base/platform/audit";
import { db } from "@/lib/base/platform/db";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import { toOrder } from "@/lib/commerce/orders/queries";
import { findRefundProgresss } from "@/lib/commerce/orders/refund-queries";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import type { FoundOrder, SearchOrdersInput } from "./schema";

/**
 * Searches the orders of all buyers, newest first, and logs every order shown as viewed. Throws NotFound, BadCursor.
 */
export async function searchOrders(
  actor: Actor,
  { q, buyer, limit, cursor }: SearchOrdersInput,
): Promise<Page<FoundOrder>> {
  assertAdmin(actor);
  const last = decodeCursor(cursor, idKey);
  const part = q?.replace(/[\\%_]/g, "\\$&");
  const rows = await db.order.findMany({
    where: {
      ...(part && {
        OR: [{ number: { startsWith: part } }, { user: { email: { contains: part, mode: "insensitive" } } }],
      }),
      ...(buyer && { userId: buyer }),
      ...(last && { id: { lt: last[0] } }),
    },
    include: { user: { select: { displayName: true, email: true } } },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const progress = await findRefundProgresss(rows);
  const page = toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => ({
      ...toOrder(row, progress.get(row.id)),
      buyer: { id: row.userId, display_name: row.user.displayName, email: row.user.email },
    }),
  );
  await logViews(db, actor.id, "order_listed", "orders", page.items);
  return page;
}
