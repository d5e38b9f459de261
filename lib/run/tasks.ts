import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { discardCover } from "@/lib/covers/discard-cover";
import { runEmailJob } from "@/lib/emails/run-email-job";
import { purgePastEntries } from "@/lib/explore/purge-past-entries";
import { notifyFollowers } from "@/lib/follows/notify-followers";
import { newsJob } from "@/lib/follows/schema";
import { announceTerms, termsJob } from "@/lib/identity/announce-terms";
import { startPasswordReset } from "@/lib/identity/request-password-reset";
import { forgotPasswordInput } from "@/lib/identity/schema";
import { closeRoom } from "@/lib/live/close-room";
import { syncParticipant } from "@/lib/live/sync-participant";
import { watchRooms } from "@/lib/live/watch-rooms";
import { removeFile } from "@/lib/media/remove-media";
import { storeMedia } from "@/lib/media/store-media";
import { alertAdmins } from "@/lib/notify/alert-admins";
import { alert } from "@/lib/notify/schema";
import { notifyOfMove } from "@/lib/orders/notify-of-move";
import { promoteWaitlist } from "@/lib/orders/promote-waitlist";
import { remindGuests } from "@/lib/orders/remind-guests";
import { capturePayment } from "@/lib/payments/capture-payment";
import { expireOrders } from "@/lib/payments/expire-orders";
import { reconcilePayments } from "@/lib/payments/reconcile-payments";
import { refundSeminar } from "@/lib/payments/refund-seminar";
import { releasePayment } from "@/lib/payments/release-payment";
import { startWithdrawal } from "@/lib/payments/request-withdrawal";
import { requestWithdrawalInput } from "@/lib/payments/schema";
import { sendRefund } from "@/lib/payments/send-refund";
import { replayEvent } from "@/lib/platform/inbox";
import { eventProviders } from "@/lib/platform/providers";
import { purgeExpiredRecords } from "@/lib/privacy/purge-expired-records";
import { saveFilm } from "@/lib/recordings/save-film";
import { startRecording } from "@/lib/recordings/start-recording";
import { stopRecording } from "@/lib/recordings/stop-recording";
import { extendSlots } from "@/lib/services/extend-slots";
import { reportFindings } from "./check-invariants";
import { handlers } from "./event-handlers";

const replayJob = z.object({ provider: z.enum(eventProviders), id: z.string() });
const refundJob = z.object({ refundId: z.uuid() });
const authorisationJob = z.object({ authorisationId: z.uuid() });
const roomJob = z.object({ room: z.string() });
const placeJob = z.object({ seminar_id: z.uuid(), user_id: z.uuid() });
const sessionJob = z.object({ sessionId: z.uuid() });
const mediaJob = z.object({ mediaId: z.uuid() });
const fileJob = z.object({ id: z.uuid(), key: z.string() });
const coverJob = z.object({ id: z.uuid() });
const moveJob = z.object({ moveId: z.uuid() });
const seminarJob = z.object({ seminarId: z.uuid() });

/** The worker's tasks: each parses its input and calls a command. */
export const tasks: TaskList = {
  send_mail: (payload) => runEmailJob(payload),
  remind_guests: () => remindGuests(),
  alert_admins: (payload) => alertAdmins(alert.parse(payload)),
  start_password_reset: (payload) => startPasswordReset(forgotPasswordInput.parse(payload)),
  start_withdrawal: (payload) => startWithdrawal(requestWithdrawalInput.parse(payload)),
  send_refund: (payload) => sendRefund(refundJob.parse(payload)),
  capture_payment: async (payload) => void (await capturePayment(authorisationJob.parse(payload))),
  release_payment: async (payload) => void (await releasePayment(authorisationJob.parse(payload))),
  offer_seats: (payload) => promoteWaitlist(seminarJob.parse(payload)),
  tell_move: (payload) => notifyOfMove(moveJob.parse(payload)),
  refund_seminar: (payload) => refundSeminar(seminarJob.parse(payload)),
  expire_orders: expireOrders,
  reconcile_payments: async () => void (await reconcilePayments()),
  extend_slots: extendSlots,
  tell_followers: (payload) => notifyFollowers(newsJob.parse(payload)),
  announce_terms: (payload) => announceTerms(termsJob.parse(payload ?? {})),
  forget_past_entries: () => purgePastEntries(),
  forget_old_records: () => purgeExpiredRecords(),
  report_findings: reportFindings,
  replay_event: async (payload) => void (await replayEvent(replayJob.parse(payload), handlers)),
  close_room: (payload) => closeRoom(roomJob.parse(payload)),
  watch_rooms: () => watchRooms(),
  place_person: (payload) => syncParticipant(placeJob.parse(payload)),
  start_recording: (payload) => startRecording(sessionJob.parse(payload)),
  stop_recording: (payload) => stopRecording(sessionJob.parse(payload)),
  save_film: (payload) => saveFilm(mediaJob.parse(payload)),
  discard_cover: (payload) => discardCover(coverJob.parse(payload)),
  store_file: (payload) => storeMedia(mediaJob.parse(payload).mediaId),
  remove_file: (payload) => removeFile(fileJob.parse(payload)),
};

/** The scheduled tasks, in crontab's five fields, UTC. */
export const crontab = [
  "* * * * * expire_orders ?jobKey=expire_orders&max=3",
  "* * * * * watch_rooms ?jobKey=watch_rooms&max=3",
  "* * * * * remind_guests ?jobKey=remind_guests&max=3",
  "7 * * * * reconcile_payments ?jobKey=reconcile_payments&max=3",
  "27 * * * * forget_past_entries ?jobKey=forget_past_entries&max=3",
  "17 1 * * * extend_slots ?jobKey=extend_slots&fill=1d",
  "47 1 * * * forget_old_records ?jobKey=forget_old_records&fill=1d",
  "37 8 * * * announce_terms ?jobKey=announce_terms&fill=1d",
  "17 2 * * * report_findings ?jobKey=report_findings&fill=1d",
].join("\n");
