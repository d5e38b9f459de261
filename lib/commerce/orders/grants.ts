import { Prisma } from "@/lib/base/platform/db";
import { sales } from "@/lib/catalogue/kinds/registry";
import type { Grant, Sale } from "@/lib/catalogue/offers/sale";

const kinds = Object.entries(sales);

/** Builds the parts of one statement, each with a name and a body: what every kind does to its own tables. */
function parts(of: (sale: Sale) => readonly Prisma.Sql[]): Prisma.Sql {
  // Kinds that give the same, as seats, do it once.
  const bodies = [...new Set(kinds.flatMap(([, sale]) => of(sale)))].map((body, index) => ({
    name: `part_${index}`,
    body,
  }));
  return Prisma.join(bodies.map(({ name, body }) => Prisma.sql`${Prisma.raw(name)} as (${body})`));
}

/** Writes what is done to each table of grants, the same for kinds that share one. */
function ofGrants(write: (grant: Grant) => Prisma.Sql): (sale: Sale) => Prisma.Sql[] {
  const written = new Map<Grant, Prisma.Sql>();
  return ({ grant }) => {
    const part = written.get(grant) ?? write(grant);
    written.set(grant, part);
    return [part];
  };
}

const ofHeld = (write: (grant: Grant) => Prisma.Sql) => {
  const writeOnce = ofGrants(write);
  return (sale: Sale) => (sale.hold ? writeOnce(sale) : []);
};

/** Grants each of the orders in `paid` (whole rows). */
export const give = parts(({ grant }) => [grant.give]);

const end = ({ table, given, ended }: Grant, isEnded: Prisma.Sql) => Prisma.sql`
  update ${table} g set status = ${ended}, ended_at = now()
  from ended where g.order_id = ended.id and g.status = ${given} and ${isEnded}`;

/** Ends the grants of the orders in `ended` (id). */
export const takeBack = parts(ofGrants((grant) => end(grant, Prisma.sql`true`)));

/** Ends those that the buyers of the orders in `ended` (id) leave. */
export const giveUp = parts(ofGrants((grant) => end(grant, grant.isLeft)));

/** Releases the holds of the orders in `closed` (id). */
export const letGo = parts(
  ofHeld(
    ({ table, ended }) => Prisma.sql`
      update ${table} g set status = ${ended}, held_until = null, ended_at = now()
      from closed where g.order_id = closed.id and g.status = 'held'`,
  ),
);

const moveHolds = ofHeld(
  ({ table }) => Prisma.sql`
    update ${table} g set order_id = held.order_id, held_until = held.expires_at
    from held where g.order_id = held.id and g.status = 'held'`,
);

/** Moves the hold of each of `held` (id, order_id, expires_at) to that order and expiry. */
export const keep = parts((sale) => [...moveHolds(sale), ...(sale.hold?.alongside ?? [])]);

/** The emails about each kind's grants, as rows of (kind, free, paid). */
export const emails = Prisma.join(
  kinds.map(([kind, { emails }]) => Prisma.sql`(${kind}, ${emails.free}, ${emails.paid}::text)`),
);
