/**
 * What each of the doctor's findings means and what to do about it, shown in the terminal and the log. The code remains
 * the name to search for.
 */
export const advice: Record<string, string> = {
  schema_unlike_migrations:
    "The database is not what the migrations make: run `npm run db:migrate status`, undo what was changed by hand, or restore a backup.",
  seats_miscounted:
    "A seminar counts other seats than it has: compare its seats with its orders, and correct `seats_taken` before more is sold.",
  seats_oversold:
    "More people have a seat than there are seats: have the host raise the capacity, or refund those who came last.",
  hosts_double_booked: "A host has promised the same time twice: have them move or cancel one of the two.",
  busy_times_out_of_step:
    "A host's calendar of busy times disagrees with their bookings and seminars: save the seminar again, or move the booking and back.",
  holds_overdue: "Seats or times are held past their end: see that the worker runs, which lets go of them.",
  seat_free_while_someone_waits:
    "A seat is free and nobody in the queue was offered it: see that the worker runs, and look for a failed `promote_waitlist` job.",
  offer_without_hold:
    "Somebody was offered a seat that is not held for them: end the offer, so that the queue goes on.",
  grant_without_order:
    "Somebody has a seat, a time or a course by an order that is not for it: find out how it came there, then end it or place the order.",
  grant_without_paid_order:
    "Somebody has what their order has not paid for: look at the order's timeline, then reconcile payments or end the grant.",
  order_grants_nothing:
    "An order does not say what it grants: find out who wrote it past our code, and add the row.",
  hold_without_pending_order: "Something is held for an order that is settled or closed: release it.",
  pending_without_hold: "An order waits for payment and holds nothing: cancel it before its buyer pays.",
  paid_without_grant:
    "An order is paid and gave nothing: run `npm run payments:reconcile`, and refund it where that cannot mend it.",
  open_order_for_what_one_has: "Somebody has an open order for what is theirs already: cancel the order.",
  order_numbers_with_gaps:
    "A year's order numbers are not one row without gaps: find the missing ones in a backup, for the accounts.",
  paid_order_not_told_once:
    "A paid order stands not once in its timeline and in its host's feed: look whether it was settled twice, or by hand.",
  immediate_start_without_consent:
    "An order began at once without its buyer's consent on file: the right of withdrawal stands; treat it so.",
  paid_without_payment:
    "An order counts as paid and no payment is on file: run `npm run payments:reconcile`, and ask the provider about it.",
  payment_unlike_its_order:
    "A payment is of another amount or currency than its order: compare it with the provider's, and refund the difference.",
  order_paid_twice: "An order was paid more than once: refund all payments but one.",
  money_kept_for_nothing:
    "Money came in that bought nothing and is not on its way back: refund it from the order's page.",
  refunds_beyond_payment:
    "More was paid back than came in: compare the refunds with the provider's, and claim what went out too much.",
  refunded_amount_unlike_refunds:
    "An order shows another sum paid back than its refunds add up to: compare both with the provider's.",
  coupons_miscounted: "A coupon counts other uses than it has: compare it with the orders that name it.",
  paid_without_receipt:
    "A paid order has no receipt, or one of other amounts: find out why before the month is closed.",
  refund_without_credit_note:
    "Money went back without a credit note: find out why before the month is closed.",
  receipts_with_gaps:
    "A series of receipts is not one row without gaps: find the missing ones in a backup, for the accounts.",
  refund_not_sent:
    "A refund has waited for more than ten minutes: see that the worker runs, and whether the provider answers.",
  granted_not_captured:
    "Something was granted on a card's money that is not taken yet: see that the worker runs, then `npm run payments:reconcile`.",
  authorised_not_released:
    "A card's money is still set aside though it buys nothing: see that the worker runs, then `npm run payments:reconcile`.",
  authorised_until_it_lapses:
    "A card's money is about to be let go by its bank: run `npm run payments:reconcile` now, which ends it in order.",
  captured_without_payment:
    "Money was captured and no payment is on file: compare it with the provider's, and add what is missing to the books.",
  receipt_before_capture:
    "A receipt was given for money that was never taken: find out why before the month is closed.",
  sandbox_money_not_recorded:
    "A payment in the sandbox never reached its order: see that the worker runs, then `npm run payments:reconcile`.",
  emails_waiting:
    "Letters are not going out: see that the worker runs, and whether the mail server takes them.",
  jobs_given_up:
    "Jobs were tried as often as they may be and have failed: read their last error, mend it, and queue them again.",
  inbox_parked:
    "Events of a provider wait for a person: look at them under Events, then `npm run webhooks:replay -- --parked`.",
  inbox_waiting: "Events of a provider are not being processed: see that the worker runs.",
  room_open_while_not_live: "A room is open though its seminar is not live: end the seminar again.",
  erased_but_signed_in: "An erased account has a session: end the session, and find out how it came there.",
  erased_but_on_sale: "Something of an erased account is on sale: take it down.",
  approved_but_no_host:
    "Somebody's application was approved and they are no host: have them apply again, and approve that.",
  offer_without_details:
    "Something is offered that is neither a course, nor a service, nor a seminar: bring its details back from a backup.",
  search_out_of_step:
    "Search shows other things than are on sale: save the item again, which brings its entry into step.",
};
