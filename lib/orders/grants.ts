import { sales } from "@/lib/kinds/registry";
import type { Grant, Sale } from "@/lib/offers/sale";
import { Prisma } from "@/lib/platform/db";

const kinds = Object.entries(sales);

/** Builds the parts of one statement, each with a name and a body: what every kind does to its own tables. */
function parts(of: (sale: Sale) => readonly Prisma.Sql[]): Prisma.Sql {
  const bodies = kinds.flatMap(([kind, sale]) =>
    of(sale).map((body, index) => ({ name: `${kind}_${index}`, body })),
  );
  return Prisma.join(bodies.map(({ name, body }) => Prisma.sql`${Prisma.raw(name)} as (${body})`));
}

const ofHeld = (write: (grant: Grant) => Prisma.Sql) => (sale: Sale) =>
  sale.hold ? [write(sale.grant)] : [];

/** Grants each of the orders in `paid` (whole rows). */
export const give = parts(({ grant }) => [grant.give]);

/** Ends the grants of the orders in `ended` (id). */
export const takeBack = parts(({ grant: { table, given, ended } }) => [
  Prisma.sql`
    update ${table} g set status = ${ended}, ended_at = now()
    from ended where g.order_id = ended.id and g.status = ${given}`,
]);

/** Releases the holds of the orders in `closed` (id). */
export const letGo = parts(
  ofHeld(
    ({ table, ended }) => Prisma.sql`
      update ${table} g set status = ${ended}, held_until = null, ended_at = now()
      from closed where g.order_id = closed.id and g.status = 'held'`,
  ),
);

/** Moves the hold of each of `held` (id, order_id, expires_at) to that order and expiry. */
export const keep = parts((sale) => [
  ...ofHeld(
    ({ table }) => Prisma.sql`
      update ${table} g set order_id = held.order_id, held_until = held.expires_at
      from held where g.order_id = held.id and g.status = 'held'`,
  )(sale),
  ...(sale.hold?.alongside ?? []),
]);

/** The emails about each kind's grants, as rows of (kind, free, paid). */
export const letters = Prisma.join(
  kinds.map(([kind, { letters }]) => Prisma.sql`(${kind}, ${letters.free}, ${letters.paid}::text)`),
);
