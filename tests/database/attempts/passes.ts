import { alike, id } from "../world";
import { attempt } from "./attempt";

/** What an order is said to grant. */
const grant = (order: string, buyer: string, sold: string, given: string, series: string | null = null) =>
  `insert into app.order_grants (order_id, user_id, sold_offer_id, offer_id, series_id)
   values (id('${order}'), id('${buyer}'), id('${sold}'), id('${given}'), ${series && `id('${series}')`})`;

/** A seat that an order gives, of a seminar with room for more. */
const seat = (order: string, buyer: string, seminar: string) =>
  alike("seats", "björns första kväll", {
    order_id: id(order),
    user_id: id(buyer),
    seminar_id: id(seminar),
  });

export const passAttempts = [
  attempt("passes_of_their_kind", "a course of dates", "update app.passes set kind = 'course'"),
  attempt(
    "passes_cancellation_policy_known",
    "a policy of one's own",
    "update app.passes set cancellation_policy = 'whenever'",
  ),
  attempt(
    "passes_series_id_host_id_fkey",
    "for another host's series",
    `${alike("seminar_series", "morgnarna", { host_id: id("elin") })};
     update app.passes set series_id = id('seminar_series like morgnarna') where id = id('ett kort till')`,
  ),
  attempt(
    "order_grants_pass_fkey",
    "for another series, once it is sold",
    "update app.passes set series_id = id('morgnarna') where id = id('kvällskortet')",
  ),
  attempt(
    "order_grants_date_fkey",
    "a date leaves the series that a pass was sold for",
    "update app.seminars set series_id = null where id = id('första kvällen')",
  ),

  attempt(
    "order_grants_of_what_is_sold",
    "a seminar's order grants another",
    grant("björns plats", "björn", "stilla morgon", "kvällsro"),
  ),
  attempt(
    "order_grants_of_what_is_sold",
    "a pass grants itself",
    grant("björns kort", "björn", "kvällskortet", "kvällskortet", "kvällarna"),
  ),
  attempt(
    "order_grants_pass_fkey",
    "a seminar's order grants a series",
    grant("björns plats", "björn", "stilla morgon", "första kvällen", "kvällarna"),
  ),
  attempt(
    "order_grants_date_fkey",
    "a pass grants a date of another series",
    grant("björns kort", "björn", "kvällskortet", "stilla morgon", "kvällarna"),
  ),
  attempt(
    "order_grants_order_fkey",
    "Björn's pass is Maja's",
    grant("björns kort", "maja", "kvällskortet", "tredje kvällen", "kvällarna"),
  ),
  attempt(
    "order_grants_order_fkey",
    "of an order that sold something else",
    grant("björns plats", "björn", "kvällskortet", "första kvällen", "kvällarna"),
  ),
  attempt(
    "order_grants_pkey",
    "a date granted twice",
    grant("björns kort", "björn", "kvällskortet", "första kvällen", "kvällarna"),
  ),
  attempt(
    "order_grants_stay",
    "another date instead",
    "update app.order_grants set offer_id = id('tredje kvällen') where offer_id = id('första kvällen')",
  ),

  attempt("seats_order_fkey", "a pass seats in another series", seat("björns kort", "björn", "kvällsro")),
  attempt(
    "seats_order_fkey",
    "a pass seats in a date that it does not grant",
    seat("björns kort", "björn", "tredje kvällen"),
  ),
  attempt("seats_order_fkey", "Björn's pass seats Maja", seat("björns kort", "maja", "första kvällen")),
  attempt(
    "seats_order_fkey",
    "an order for a seminar seats in a date of a series",
    seat("björns plats", "björn", "tredje kvällen"),
  ),
  attempt(
    "seats_one_per_order",
    "a pass seats twice in one date",
    seat("björns kort", "björn", "första kvällen"),
  ),
  attempt(
    "orders_paid_have_grant",
    "a pass without one of its seats",
    "delete from app.seats where id = id('björns andra kväll')",
    "order_grants_keep_their_word",
  ),
  attempt(
    "orders_paid_have_grant",
    "a date more, without its seat",
    grant("björns kort", "björn", "kvällskortet", "tredje kvällen", "kvällarna"),
  ),
  attempt(
    "orders_pending_hold",
    "a pass that holds one date of two",
    `${alike("orders", "björns kort", { id: id("majas kort"), user_id: id("maja"), status: "pending", paid_at: null, number: null })};
     ${grant("majas kort", "maja", "kvällskortet", "första kvällen", "kvällarna")};
     ${grant("majas kort", "maja", "kvällskortet", "andra kvällen", "kvällarna")};
     ${alike("seats", "björns första kväll", { order_id: id("majas kort"), user_id: id("maja"), status: "held", held_until: "2030-01-01T00:00Z" })}`,
  ),
  attempt(
    "offers_have_details",
    "a pass without its series",
    "delete from app.passes where id = id('ett kort till')",
    "passes_stay_while_offered",
  ),
];
