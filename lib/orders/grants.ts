import { sales } from "@/lib/kinds/registry";
import type { Grant, Sale } from "@/lib/offers/sale";
import { Prisma } from "@/lib/platform/db";

const kinds = Object.entries(sales);

/** Parts of one statement, a name and a body each: what every kind does to its own tables. */
function parts(of: (sale: Sale) => readonly Prisma.Sql[]): Prisma.Sql {
  const bodies = kinds.flatMap(([kind, sale]) =>
    of(sale).map((body, index) => ({ name: `${kind}_${index}`, body })),
  );
  return Prisma.join(bodies.map(({ name, body }) => Prisma.sql`${Prisma.raw(name)} as (${body})`));
}

const ofHeld = (write: (grant: Grant) => Prisma.Sql) => (sale: Sale) =>
  sale.hold ? [write(sale.grant)] : [];

/** Gives what each of `paid`, whole orders, is for. */
export const give = parts(({ grant }) => [grant.give]);

/** Takes back what each of `ended` (id) gave. */
export const takeBack = parts(({ grant: { table, given, ended } }) => [
  Prisma.sql`
    update ${table} g set status = ${ended}, ended_at = now()
    from ended where g.order_id = ended.id and g.status = ${given}`,
]);

/** Lets go of what each of `closed` (id) holds. */
export const letGo = parts(
  ofHeld(
    ({ table, ended }) => Prisma.sql`
      update ${table} g set status = ${ended}, held_until = null, ended_at = now()
      from closed where g.order_id = closed.id and g.status = 'held'`,
  ),
);

/** Makes what each of `held` (id, order_id, expires_at) holds that order's, until that time. */
export const keep = parts((sale) => [
  ...ofHeld(
    ({ table }) => Prisma.sql`
      update ${table} g set order_id = held.order_id, held_until = held.expires_at
      from held where g.order_id = held.id and g.status = 'held'`,
  )(sale),
  ...(sale.hold?.alongside ?? []),
]);

/** Which letters tell of what an order gave, as rows of (kind, free, paid). */
export const letters = Prisma.join(
  kinds.map(([kind, { letters }]) => Prisma.sql`(${kind}, ${letters.free}, ${letters.paid}::text)`),
);
