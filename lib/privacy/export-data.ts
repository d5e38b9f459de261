import { readAnswer } from "@/lib/answers/queries";
import type { Actor } from "@/lib/identity/actor";
import { db, Prisma } from "@/lib/platform/db";
import type { DataExport } from "./schema";

interface Holding {
  /** Which rows are about person $1. */
  rows: string;
  /** Columns that are secrets, or that are about someone else. */
  withheld?: readonly string[];
  /** How a row is shown, where it is kept in another form. */
  shown?: (row: Row) => Row;
}

type Row = Record<string, unknown>;

const ownOrders = "select id from app.orders where user_id = $1";
const ownRows = { rows: "user_id = $1" };
const offered = { rows: "host_id = $1" };

/** Every table that holds something about a person; tests/privacy fails when a new one is not here. */
export const holdings: Record<string, Holding> = {
  users: { rows: "id = $1", withheld: ["password_hash"] },
  sessions: ownRows,
  refresh_tokens: {
    rows: "session_id in (select id from app.sessions where user_id = $1)",
    withheld: ["token_hash"],
  },
  one_time_tokens: { ...ownRows, withheld: ["token_hash"] },
  consents: ownRows,
  orders: ownRows,
  order_events: { rows: `order_id in (${ownOrders}) or actor_id = $1` },
  checkouts: { rows: `order_id in (${ownOrders})` },
  payments: { rows: `order_id in (${ownOrders})` },
  refunds: { rows: `order_id in (${ownOrders})`, withheld: ["requested_by_id"] },
  disputes: { rows: `order_id in (${ownOrders})` },
  receipts: ownRows,
  seller_details: offered,
  seats: ownRows,
  bookings: ownRows,
  booking_answers: {
    ...ownRows,
    shown: ({ sealed, ...row }) => ({ ...row, answer: openAnswer({ sealed, ...row }) }),
  },
  enrollments: ownRows,
  lesson_progress: { rows: "enrollment_id in (select id from app.enrollments where user_id = $1)" },
  waitlist_entries: ownRows,
  attendances: ownRows,
  replay_positions: ownRows,
  reviews: { rows: "user_id = $1 or host_id = $1", withheld: ["user_id"] },
  live_messages: ownRows,
  seminar_cohosts: { ...ownRows, withheld: ["host_id"] },
  calendar_feeds: { ...ownRows, withheld: ["seed", "token_hash"] },
  mails: ownRows,
  activities: { rows: "actor_id = $1" },
  audit_log: {
    rows: "actor_id = $1 or (subject_table = 'users' and subject_id = $1)",
    withheld: ["actor_id"],
  },
  host_accounts: offered,
  host_applications: { ...ownRows, withheld: ["decided_by_id"] },
  content_reports: { rows: "reporter_id = $1", withheld: ["host_id"] },
  decisions: { rows: "person_id = $1", withheld: ["decided_by_id"] },
  follows: ownRows,
  host_messages: offered,
  message_mutes: ownRows,
  coupons: offered,
  covers: offered,
  courses: offered,
  course_sections: { rows: "course_id in (select id from app.courses where host_id = $1)" },
  lessons: offered,
  lesson_media: offered,
  services: offered,
  weekly_hours: { rows: "service_id in (select id from app.services where host_id = $1)" },
  service_exceptions: { rows: "service_id in (select id from app.services where host_id = $1)" },
  service_questions: { rows: "service_id in (select id from app.services where host_id = $1)" },
  slots: offered,
  seminars: offered,
  // The words as they are searched say again what the things themselves do.
  explore_entries: { ...offered, withheld: ["name_words", "words"] },
  seminar_series: offered,
  seminar_moves: { rows: "seminar_id in (select id from app.seminars where host_id = $1)" },
  media: { rows: "owner_id = $1" },
  recordings: { rows: "seminar_id in (select id from app.seminars where host_id = $1)" },
  live_sessions: { rows: "seminar_id in (select id from app.seminars where host_id = $1)" },
};

/** Everything that is kept about the caller, as of one instant. */
export async function exportData(actor: Actor): Promise<DataExport> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local time zone 'UTC'`;
      const tables: DataExport["tables"] = {};
      for (const [table, { rows, withheld = [], shown = (row: Row) => row }] of Object.entries(holdings)) {
        const [found] = await tx.$queryRawUnsafe<[{ rows: Prisma.JsonArray }]>(
          `select coalesce(jsonb_agg(to_jsonb(t) - $2::text[]), '[]') as rows from app.${table} t where ${rows.replaceAll("$1", "$1::uuid")}`,
          actor.id,
          [...withheld],
        );
        tables[table] = (found.rows as Row[]).map(shown);
      }
      return { exported_at: new Date().toISOString(), tables };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
  );
}

function openAnswer(row: Row): string | null {
  return readAnswer({
    orderId: String(row.order_id),
    position: Number(row.position),
    question: String(row.question),
    sealed: String(row.sealed),
  });
}
