import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { alertAdmins } from "@/lib/base/notify/alert-admins";
import { alert } from "@/lib/base/notify/schema";
import { replayEvent } from "@/lib/base/platform/inbox";
import { eventProviders } from "@/lib/base/platform/providers";
import { discardCover } from "@/lib/catalogue/covers/discard-cover";
import { purgePastEntries } from "@/lib/catalogue/explore/purge-past-entries";
import { removeFile } from "@/lib/catalogue/media/remove-media";
import { storeMedia } from "@/lib/catalogue/media/store-media";
import { extendSlots } from "@/lib/catalogue/services/extend-slots";
import { notifyOfMove } from "@/lib/commerce/orders/notify-of-move";
import { promoteWaitlist } from "@/lib/commerce/orders/promote-waitlist";
import { remindGuests } from "@/lib/commerce/orders/remind-guests";
import { capturePayment } from "@/lib/commerce/payments/capture-payment";
import { expireOrders } from "@/lib/commerce/payments/expire-orders";
import { reconcilePayments } from "@/lib/commerce/payments/reconcile-payments";
import { refundSeminar } from "@/lib/commerce/payments/refund-seminar";
import { releasePayment } from "@/lib/commerce/payments/release-payment";
import { startWithdrawal } from "@/lib/commerce/payments/request-withdrawal";
import { requestWithdrawalInput } from "@/lib/commerce/payments/schema";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { notifyFollowers } from "@/lib/community/follows/notify-followers";
import { newsJob } from "@/lib/community/follows/schema";
import { saveFilm } from "@/lib/live/recordings/save-film";
import { startRecording } from "@/lib/live/recordings/start-recording";
import { stopRecording } from "@/lib/live/recordings/stop-recording";
import { closeRoom } from "@/lib/live/rooms/close-room";
import { syncParticipant } from "@/lib/live/rooms/sync-participant";
import { watchRooms } from "@/lib/live/rooms/watch-rooms";
import { announceTerms, termsJob } from "@/lib/people/identity/announce-terms";
import { startPasswordReset } from "@/lib/people/identity/request-password-reset";
import { forgotPasswordInput } from "@/lib/people/identity/schema";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { purgeExpiredRecords } from "@/lib/system/privacy/purge-expired-records";
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
  promote_waitlist: (payload) => promoteWaitlist(seminarJob.parse(payload)),
  notify_of_move: (payload) => notifyOfMove(moveJob.parse(payload)),
  refund_seminar: (payload) => refundSeminar(seminarJob.parse(payload)),
  expire_orders: expireOrders,
  reconcile_payments: async () => void (await reconcilePayments()),
  extend_slots: extendSlots,
  notify_followers: (payload) => notifyFollowers(newsJob.parse(payload)),
  announce_terms: (payload) => announceTerms(termsJob.parse(payload ?? {})),
  purge_past_entries: () => purgePastEntries(),
  purge_expired_records: () => purgeExpiredRecords(),
  report_findings: reportFindings,
  replay_event: async (payload) => void (await replayEvent(replayJob.parse(payload), handlers)),
  close_room: (payload) => closeRoom(roomJob.parse(payload)),
  watch_rooms: () => watchRooms(),
  sync_participant: (payload) => syncParticipant(placeJob.parse(payload)),
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
  "27 * * * * purge_past_entries ?jobKey=purge_past_entries&max=3",
  "17 1 * * * extend_slots ?jobKey=extend_slots&fill=1d",
  "47 1 * * * purge_expired_records ?jobKey=purge_expired_records&fill=1d",
  "37 8 * * * announce_terms ?jobKey=announce_terms&fill=1d",
  "17 2 * * * report_findings ?jobKey=report_findings&fill=1d",
].join("\n");
