import type { z } from "zod";
import { logViews } from "@/lib/base/platform/audit";
import { oneOf } from "@/lib/base/platform/closed-set";
import { db, type Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import {
  type ApplicationInput,
  applicationStatuses,
  type HostApplication,
  type ListApplicationsInput,
  type listOwnApplicationsInput,
  type ReceivedApplication,
} from "./schema";

/** Does not check ownership: for commands that have made or changed the application. */
export async function findApplication(id: string): Promise<HostApplication> {
  return toApplication(await db.hostApplication.findUniqueOrThrow({ where: { id } }));
}

/** Lists the actor's applications, newest first. */
export async function listOwnApplications(
  actor: Actor,
  { limit, cursor }: z.output<typeof listOwnApplicationsInput>,
): Promise<Page<HostApplication>> {
  const last = decodeCursor(cursor, idKey);
  const rows = await db.hostApplication.findMany({
    where: { userId: actor.id, ...(last && { id: { lt: last[0] } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return toPage(rows, limit, (row) => [row.id], toApplication);
}

/** Returns the actor's latest application, or null. */
export async function findOwnApplication(actor: Actor): Promise<HostApplication | null> {
  const { items } = await listOwnApplications(actor, { limit: 1 });
  return items[0] ?? null;
}

const parties = {
  user: { select: { displayName: true, email: true, emailVerifiedAt: true, createdAt: true } },
  decidedBy: { select: { displayName: true } },
} satisfies Prisma.HostApplicationInclude;

/** Lists all applications, newest first, for admins, and logs the view. Throws NotFound, BadCursor. */
export async function listApplications(
  actor: Actor,
  { status, limit, cursor }: ListApplicationsInput,
): Promise<Page<ReceivedApplication>> {
  assertAdmin(actor);
  const last = decodeCursor(cursor, idKey);
  const rows = await db.hostApplication.findMany({
    where: { ...(status && { status }), ...(last && { id: { lt: last[0] } }) },
    include: parties,
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const page = toPage(rows, limit, (row) => [row.id], toReceived);
  await logViews(db, actor.id, "application_listed", "host_applications", page.items);
  return page;
}

/** For admins; logs the view. Throws NotFound. */
export async function findReceivedApplication(
  actor: Actor,
  { id }: ApplicationInput,
): Promise<ReceivedApplication> {
  assertAdmin(actor);
  const row = await db.hostApplication.findUnique({ where: { id }, include: parties });
  if (!row) throw new NotFound();
  await logViews(db, actor.id, "application_viewed", "host_applications", [row]);
  return toReceived(row);
}

type Row = Prisma.HostApplicationGetPayload<object>;
type ReceivedRow = Prisma.HostApplicationGetPayload<{ include: typeof parties }>;

function toApplication(row: Row): HostApplication {
  return {
    id: row.id,
    teaches: row.teaches,
    about: row.about,
    links: row.links,
    status: oneOf(applicationStatuses, row.status),
    reason: row.reason,
    created_at: row.createdAt.toISOString(),
    decided_at: row.decidedAt?.toISOString() ?? null,
  };
}

function toReceived(row: ReceivedRow): ReceivedApplication {
  return {
    ...toApplication(row),
    applicant: {
      id: row.userId,
      display_name: row.user.displayName,
      email: row.user.email,
      is_email_verified: row.user.emailVerifiedAt !== null,
      member_since: row.user.createdAt.toISOString(),
    },
    decided_by:
      row.decidedById && row.decidedBy
        ? { id: row.decidedById, display_name: row.decidedBy.displayName }
        : null,
  };
}
