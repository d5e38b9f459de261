import { isLocale, type Locale } from "@/lib/i18n/locales";
import { db } from "@/lib/platform/db";
import { decrypt, encrypt } from "@/lib/platform/encryption";
import { decodeCursor, idKey, type PageInput, toPage } from "@/lib/platform/pagination";
import type { MailRequest } from "./schema";

const reader = {
  id: true,
  email: true,
  emailVerifiedAt: true,
  displayName: true,
  locale: true,
  timeZone: true,
  deletedAt: true,
};

const orderParts = {
  user: { select: { ...reader, linkEdition: true } },
  offer: {
    select: {
      slug: true,
      seminar: { select: { startsAt: true, durationMinutes: true, sequence: true, status: true } },
      service: { select: { location: true, address: true } },
    },
  },
  seat: { select: { id: true, status: true } },
  booking: { select: { startsAt: true, endsAt: true, sequence: true, status: true } },
  authorisations: { where: { isGranted: true }, select: { status: true } },
  events: { where: { event: "withdrawn" }, select: { occurredAt: true, details: true } },
};

export interface Reader {
  /** Null for someone without an account. */
  id: string | null;
  email: string;
  /** Whether whoever reads this is known to have asked for it. What others write is kept from those who are not. */
  isKnown: boolean;
  /** Empty for someone who is not known: anyone can have signed up with an advertisement for a name and a stranger's address. */
  displayName: string;
  locale: Locale;
  timeZone: string;
}

export type ToldOrder = NonNullable<Awaited<ReturnType<typeof findToldOrder>>>;
export type ToldRefund = NonNullable<Awaited<ReturnType<typeof findToldRefund>>>;
export type ToldAuthorisation = NonNullable<Awaited<ReturnType<typeof findToldAuthorisation>>>;
export type ToldDifference = NonNullable<Awaited<ReturnType<typeof findToldDifference>>>;
export type ToldDispute = NonNullable<Awaited<ReturnType<typeof findToldDispute>>>;
export type ToldSeminar = NonNullable<Awaited<ReturnType<typeof findToldSeminar>>>;

/** Null for someone who has left: nothing is sent to an erased address. */
export async function findReader(userId: string): Promise<Reader | null> {
  return toReader(await db.user.findUnique({ where: { id: userId }, select: reader }));
}

export async function findToldOrder(id: string) {
  const order = await db.order.findUnique({ where: { id }, include: orderParts });
  if (!order) return null;
  const host = await db.user.findUniqueOrThrow({
    where: { id: order.hostId },
    select: reader,
  });
  const { slug, seminar, service } = order.offer;
  return {
    ...order,
    seminar: seminar && { slug, ...seminar },
    service,
    hostName: host.displayName,
    reader: toReader(order.user),
    host: toReader(host),
  };
}

/** The order whose time a letter is about. */
export async function findConcernedOrder(request: MailRequest): Promise<string | null> {
  if ("orderId" in request) return request.orderId;
  if ("refundId" in request) {
    return (await db.refund.findUnique({ where: { id: request.refundId } }))?.orderId ?? null;
  }
  if ("authorisationId" in request) {
    return (await db.authorisation.findUnique({ where: { id: request.authorisationId } }))?.orderId ?? null;
  }
  if (!("seminarId" in request)) return null;
  const { userId, seminarId } = request;
  const seat = await db.seat.findFirst({ where: { userId, seminarId }, orderBy: { id: "desc" } });
  return seat?.orderId ?? null;
}

export async function findToldRefund(id: string) {
  const refund = await db.refund.findUnique({ where: { id } });
  const order = refund && (await findToldOrder(refund.orderId));
  return order ? { refund, order } : null;
}

/** Money that was set aside and let go, with why. */
export async function findToldAuthorisation(id: string) {
  const authorisation = await db.authorisation.findUnique({ where: { id } });
  const order = authorisation && (await findToldOrder(authorisation.orderId));
  if (!order) return null;
  const step = await db.orderEvent.findFirst({
    where: {
      orderId: order.id,
      event: "payment_released",
      details: { path: ["reason"], equals: "not_captured" },
    },
    select: { id: true },
  });
  const why = !authorisation.isGranted ? "surplus" : step ? "not_captured" : "ended";
  return { authorisation: { ...authorisation, why } as const, order };
}

/** Null when it has been decided: then that is what there is to tell. */
export async function findToldDifference(id: string) {
  const difference = await db.paymentDifference.findUnique({ where: { id, status: "waiting" } });
  const order = difference && (await findToldOrder(difference.orderId));
  return order ? { difference, order } : null;
}

export async function findToldDispute(id: string) {
  const dispute = await db.dispute.findUnique({ where: { id } });
  const order = dispute && (await findToldOrder(dispute.orderId));
  return order ? { dispute, order } : null;
}

export async function findToldSeminar(id: string) {
  const seminar = await db.seminar.findUnique({
    where: { id },
    select: {
      startsAt: true,
      offer: { select: { slug: true, title: true, host: { select: { displayName: true } } } },
      recordings: { where: { publishedAt: { not: null } }, select: { id: true } },
    },
  });
  if (!seminar) return null;
  const { offer, ...rest } = seminar;
  return { ...rest, ...offer };
}

export type ToldMessage = NonNullable<Awaited<ReturnType<typeof findToldMessage>>>;

/** What a host has written, unless this reader does not want to hear from them. */
export async function findToldMessage(id: string, userId: string) {
  const message = await db.hostMessage.findUnique({
    where: { id },
    include: {
      host: { select: { displayName: true } },
      offer: { select: { kind: true, title: true, slug: true } },
    },
  });
  if (!message) return null;
  const { hostId, subject, text, host, offer } = message;
  if ((await db.messageMute.count({ where: { userId, hostId } })) > 0) return null;
  const path = `/${offer.kind}s/${offer.slug}`;
  return { hostId, subject, text, hostName: host.displayName, title: offer.title, path };
}

export type ToldMove = NonNullable<Awaited<ReturnType<typeof findToldMove>>>;

export function findToldMove(id: string) {
  return db.seminarMove.findUnique({ where: { id } });
}

export type ToldRecording = NonNullable<Awaited<ReturnType<typeof findToldRecording>>>;

export async function findToldRecording(id: string) {
  const recording = await db.recording.findUnique({
    where: { id },
    select: { seminar: { select: { id: true, offer: { select: { title: true } } } } },
  });
  return recording && { seminar: { id: recording.seminar.id, title: recording.seminar.offer.title } };
}

export type ToldApplication = NonNullable<Awaited<ReturnType<typeof findToldApplication>>>;

export function findToldApplication(id: string) {
  return db.hostApplication.findUnique({ where: { id }, select: { userId: true, reason: true } });
}

export type ToldNews = NonNullable<Awaited<ReturnType<typeof findToldNews>>>;

/** What of a host's can be found today and was published on a day; null when nothing is left of it. */
export async function findToldNews(hostId: string, day: string) {
  const items = await db.$queryRaw<{ kind: "course" | "service" | "seminar"; title: string }[]>`
    select o.kind, o.title from app.explore_entries e join app.offers o on o.id = e.id
    where e.host_id = ${hostId}::uuid and (e.published_at at time zone 'Europe/Stockholm')::date = ${day}::date
      and (e.over_at is null or e.over_at > now())
    order by e.published_at, e.id limit 10`;
  const host = await db.user.findUnique({
    where: { id: hostId },
    select: { displayName: true, slug: true },
  });
  return items.length > 0 && host?.slug ? { host: { name: host.displayName, slug: host.slug }, items } : null;
}

export type ToldReport = NonNullable<Awaited<ReturnType<typeof findToldReport>>>;
export type ToldDecision = NonNullable<Awaited<ReturnType<typeof findToldDecision>>>;

/** A report with whoever can be answered. */
export async function findToldReport(id: string) {
  const report = await db.contentReport.findUnique({
    where: { id },
    include: { reporter: { select: reader }, decision: true },
  });
  if (!report) return null;
  const { reporterEmail: email, locale } = report;
  const stranger = email && isLocale(locale) ? { ...someone, email, locale } : null;
  return {
    decision: report.decision,
    title: await titleOf(report.subjectTable, report.subjectId),
    reader: toReader(report.reporter) ?? stranger,
  };
}

const someone = { id: null, isKnown: false, displayName: "", timeZone: "Europe/Stockholm" };

export async function findToldDecision(id: string) {
  const decision = await db.decision.findUnique({ where: { id } });
  return decision && { decision, title: await titleOf(decision.subjectTable, decision.subjectId) };
}

async function titleOf(table: string, id: string): Promise<string> {
  const offer = () => db.offer.findUnique({ where: { id }, select: { title: true } });
  const find: Record<string, () => Promise<{ title: string } | null>> = {
    courses: offer,
    services: offer,
    seminars: offer,
    reviews: async () => {
      const review = await db.review.findUnique({
        where: { id },
        select: { text: true, rating: true, user: { select: { displayName: true } } },
      });
      if (!review) return null;
      return {
        title: `${review.user.displayName}: ${review.text.slice(0, 80) || "★".repeat(review.rating)}`,
      };
    },
    users: async () => {
      const user = await db.user.findUnique({ where: { id }, select: { displayName: true } });
      return user && { title: user.displayName };
    },
  };
  return (await find[table]?.())?.title ?? "–";
}

/** The development mailbox, newest first. Throws BadCursor. */
export async function listMails({ limit, cursor }: PageInput) {
  const last = decodeCursor(cursor, idKey);
  const rows = await db.mail.findMany({
    where: last ? { id: { lt: last[0] } } : {},
    orderBy: { id: "desc" },
    take: limit + 1,
    select: { id: true, recipient: true, subject: true, createdAt: true },
  });
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => row,
  );
}

/** A letter as it was sent. */
export async function findMail(id: string) {
  const mail = await db.mail.findUnique({ where: { id } });
  return mail && { ...mail, ...openMail(mail) };
}

interface Text {
  body: string;
  html: string;
}

const mailPurpose = "mail";

export function sealMail(dedupeKey: string, text: Text): string {
  return encrypt(mailPurpose, [dedupeKey], JSON.stringify(text));
}

/** What a letter says with its links, as long as they are kept; without them afterwards. */
export function openMail({
  dedupeKey,
  sealed,
  body,
  html,
}: Text & { dedupeKey: string; sealed: string | null }): Text {
  if (sealed === null) return { body, html };
  return JSON.parse(decrypt(mailPurpose, [dedupeKey], sealed));
}

function toReader(
  user:
    | (Omit<Reader, "locale" | "isKnown"> & {
        locale: string;
        emailVerifiedAt: Date | null;
        deletedAt: Date | null;
      })
    | null,
): Reader | null {
  if (!user || user.deletedAt || !isLocale(user.locale)) return null;
  const { id, email, locale, timeZone } = user;
  const isKnown = user.emailVerifiedAt !== null;
  return { id, email, isKnown, displayName: isKnown ? user.displayName : "", locale, timeZone };
}
