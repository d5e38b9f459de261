import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { enqueue } from "@/lib/base/platform/jobs";
import { log } from "@/lib/base/platform/log";
import { after, days, hours, minutes } from "@/lib/base/platform/time";
import { adoptCheckout } from "./adopt-checkout";
import { type Captured, capturePayment } from "./capture-payment";
import { AmountMismatch } from "./errors";
import { paymentGateway } from "./gateway";
import type { Settlement } from "./receive-payment";
import { releasePayment } from "./release-payment";
import { reportDifference } from "./report-difference";
import { isAboutToLapse } from "./rules";
import { settleCheckout } from "./settle-checkout";
import { settlePayment } from "./settle-payment";

/** How much further back than the last reconciliation to look, because a provider may list events late. */
const overlap = hours(1);

/** How far back the first reconciliation looks. */
const firstReach = days(30);

/** Anything younger may still be in progress as usual. */
const grace = minutes(2);

/** The findings of one reconciliation. */
interface ReconciliationReport {
  checked: number;
  repaired: { what: string; outcome: string }[];
  /** Payments on the same account that are not ours. */
  unrelated: number;
  /** Payments that differ from their order's price, for an admin to decide. */
  differing: string[];
  /** What could not be corrected now, and will be retried. */
  waiting: string[];
}

/**
 * Compares our books with the provider's and corrects ours, with the same functions that handle events: open checkouts,
 * payments whose event was lost, refunds and disputes that we were not told about, refunds that were never sent, and
 * authorised money that should have been captured or released. A job, run each hour. Throws Unavailable when the
 * provider is away; the next run then looks as far back as this one should have.
 */
export async function reconcilePayments(): Promise<ReconciliationReport> {
  const now = new Date();
  const last = await db.reconciliation.findFirst({
    where: { finishedAt: { not: null } },
    orderBy: { startedAt: "desc" },
  });
  const since = last ? after(last.startedAt, -overlap) : after(now, -firstReach);
  const { id } = await db.reconciliation.create({ data: { since, startedAt: now } });

  const report: ReconciliationReport = { checked: 0, repaired: [], unrelated: 0, differing: [], waiting: [] };
  await captureLapsing(report, now);
  const recent = await paymentGateway().recent(since);
  await reconcileOpen(report, now);
  await reconcileCheckouts(report, recent.checkouts);
  await reconcilePaymentRefs(report, recent.paymentRefs);
  await finishAuthorisations(report, now);
  await resendRefunds(report, now);

  await db.reconciliation.update({ where: { id }, data: { finishedAt: new Date(), report: { ...report } } });
  await tell(id, report);
  return report;
}

async function reconcileOpen(report: ReconciliationReport, now: Date): Promise<void> {
  const open = await db.checkout.findMany({
    where: { status: "open", createdAt: { lte: after(now, -grace) } },
    select: { id: true },
  });
  for (const { id } of open) await repairCheckout(report, id);
}

/** Settles the completed checkouts that have brought no money into our books. */
async function reconcileCheckouts(
  report: ReconciliationReport,
  checkouts: { sessionId: string; orderId: string | null }[],
): Promise<void> {
  const known = await db.$queryRaw<{ session_id: string }[]>`
    select session_id from app.checkouts
    where session_id = any(${checkouts.map(({ sessionId }) => sessionId)}::text[])
      and (exists (select from app.payments p where p.checkout_id = checkouts.id)
        or exists (select from app.authorisations a where a.checkout_id = checkouts.id))`;
  const settled = new Set(known.map(({ session_id }) => session_id));
  report.checked += settled.size;
  for (const { sessionId, orderId } of checkouts) {
    if (settled.has(sessionId)) continue;
    const checkoutId = await adoptCheckout(sessionId, orderId);
    if (checkoutId) await repairCheckout(report, checkoutId);
    else report.unrelated++;
  }
}

async function repairCheckout(report: ReconciliationReport, checkoutId: string): Promise<void> {
  await repair(report, `checkout ${checkoutId}`, async () => {
    try {
      return await settleCheckout(checkoutId);
    } catch (error) {
      if (error instanceof AmountMismatch) await reportDifference(checkoutId, error);
      throw error;
    }
  });
}

/**
 * Settles the payments that the provider lists, and those in dispute, whose dispute may end long after it was opened.
 */
async function reconcilePaymentRefs(report: ReconciliationReport, named: string[]): Promise<void> {
  const { provider } = paymentGateway();
  const disputed = await db.payment.findMany({
    where: { provider, disputes: { some: { status: "open" } } },
    select: { providerRef: true },
  });
  const refs = new Set([...named, ...disputed.map(({ providerRef }) => providerRef)]);
  for (const ref of refs) await repair(report, `payment ${ref}`, () => settlePayment(provider, ref));
}

/** Captures authorisations that are about to lapse: too late to wait for a provider that is away. */
async function captureLapsing(report: ReconciliationReport, now: Date): Promise<void> {
  const authorised = await db.authorisation.findMany({
    where: { status: "authorised" },
    orderBy: { captureBefore: "asc" },
    select: { id: true, captureBefore: true, changedAt: true },
  });
  const lapsing = authorised.filter(
    (each) => isAboutToLapse(each, now) && each.changedAt <= after(now, -grace),
  );
  for (const { id: authorisationId } of lapsing)
    await repair(report, `authorisation ${authorisationId}`, () => capturePayment({ authorisationId }));
}

/** Repeats captures and releases whose job was lost or gave up, which is safe. */
async function finishAuthorisations(report: ReconciliationReport, now: Date): Promise<void> {
  const open = await db.authorisation.findMany({
    where: { status: { in: ["authorised", "releasing"] }, changedAt: { lte: after(now, -grace) } },
    orderBy: { captureBefore: "asc" },
    select: { id: true },
  });
  for (const { id: authorisationId } of open) {
    await repair(report, `authorisation ${authorisationId}`, async () => {
      const captured = await capturePayment({ authorisationId });
      const released = await releasePayment({ authorisationId });
      return released === "unchanged" ? captured : released;
    });
  }
}

/** Repeats refunds that are pending because their job was lost, which is safe. */
async function resendRefunds(report: ReconciliationReport, now: Date): Promise<void> {
  const stuck = await db.$queryRaw<{ id: string }[]>`
    select id from app.refunds where status = 'pending' and created_at <= ${after(now, -grace)}
      and not exists (select from graphile_worker.jobs where key = 'send_refund:' || refunds.id)`;
  for (const { id: refundId } of stuck) {
    await enqueue(db, "send_refund", { refundId }, { key: `send_refund:${refundId}` });
    report.repaired.push({ what: `refund ${refundId}`, outcome: "sent again" });
  }
}

async function repair(
  report: ReconciliationReport,
  what: string,
  settle: () => Promise<Settlement | Captured | Awaited<ReturnType<typeof settlePayment>>>,
): Promise<void> {
  report.checked++;
  try {
    const outcome = await settle();
    if (outcome === "foreign") report.unrelated++;
    else if (outcome !== "unchanged") report.repaired.push({ what, outcome });
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    if (error instanceof AmountMismatch) report.differing.push(error.message);
    else report.waiting.push(`${what}: ${error instanceof Error ? error.message : error}`);
  }
}

async function tell(id: string, report: ReconciliationReport): Promise<void> {
  const told = [...report.repaired.map(({ what, outcome }) => `${what}: ${outcome}`), ...report.waiting];
  log()[told.length > 0 ? "warn" : "info"]({ reconciliation: id, ...report }, "payments reconciled");
  if (told.length === 0) return;
  const detail = told.slice(0, 20).join("; ");
  await enqueue(db, "alert_admins", { about: "reconciled", ref: id, detail }, { key: `reconciled:${id}` });
}
