import { type Database, Prisma } from "@/lib/platform/db";

type Table = "courses" | "services" | "seminars";

/** What is true of the one alone that is copied: that it is on sale, what was sold of it, and what an admin decided. */
const ofItsOwn: Record<Table, Record<string, unknown>> = {
  courses: {},
  services: {},
  seminars: {
    cancelled_at: null,
    seats_taken: 0,
    sequence: 0,
    is_withdrawal_excepted: false,
    series_id: null,
  },
};

/**
 * Another row like that of a host's item, as a draft under an address of its own, and its id. All columns go along that
 * are not named here, so that what an item learns to say later is copied without a word.
 */
export async function copyOffer(
  tx: Database,
  table: Table,
  id: string,
  changes: { slug: string } & Record<string, unknown>,
): Promise<string> {
  const anew = { status: "draft", published_at: null, taken_down_at: null, ...ofItsOwn[table], ...changes };
  const [copy] = await tx.$queryRaw<{ id: string }[]>`
    insert into app.${Prisma.raw(table)}
    select (jsonb_populate_record(o, ${JSON.stringify(anew)}::jsonb
      || jsonb_build_object('id', app.uuid_v7(), 'created_at', now(), 'updated_at', now()))).*
    from app.${Prisma.raw(table)} o where o.id = ${id}::uuid
    returning id`;
  return String(copy?.id);
}
