import { alike, id } from "../world";
import { attempt } from "./attempt";

const review = (changes: string) => `update app.reviews set ${changes} where id = id('om kursen')`;
const by = (person: string, item: Record<string, string>) =>
  alike("reviews", "om kursen", { user_id: id(person), ...item });

export const reviewAttempts = [
  attempt(
    "reviews_offer_id_host_id_fkey",
    "of Asha's course, under Elin's name",
    `alter table app.reviews disable trigger reviews_are_earned;
     ${alike("reviews", "om kursen", { host_id: id("elin"), user_id: id("maja") })}`,
  ),
  attempt(
    "reviews_not_of_ones_own",
    "a host who praises themselves",
    `alter table app.reviews disable trigger reviews_are_earned; ${alike("reviews", "om kursen", { user_id: id("asha") })}`,
  ),
  attempt("reviews_rating_in_stars", "six stars", review("rating = 6")),
  attempt("reviews_rating_in_stars", "no star", review("rating = 0")),
  attempt("reviews_text_length", "a whole book", review("text = repeat('a', 2001)")),
  attempt("reviews_answer_length", "an answer without words", review("answer = '', answered_at = now()")),
  attempt("reviews_answered_has_time", "answered at no time", review("answer = 'Tack'")),
  ...["om kursen", "om samtalet", "om sommaren"].map((name) =>
    attempt(
      "reviews_one_per_offer",
      `twice ${name}`,
      `alter table app.reviews disable trigger reviews_are_earned; ${alike("reviews", name)}`,
    ),
  ),
  attempt("reviews_are_earned", "of a course that is not paid yet", by("maja", { offer_id: id("andas") })),
  attempt(
    "reviews_are_earned",
    "of a course that is not open yet",
    `delete from app.reviews where id = id('om kursen');
     update app.enrollments set opens_at = now() + interval '1 day';
     insert into app.reviews (user_id, host_id, offer_id, rating) values (id('björn'), id('asha'), id('andas'), 5)`,
  ),
  attempt(
    "reviews_are_earned",
    "of a seminar that has not been",
    by("björn", { offer_id: id("stilla morgon") }),
  ),
  attempt(
    "reviews_are_earned",
    "of a seminar where they had no seat",
    by("maja", { offer_id: id("sommarkväll") }),
  ),
  attempt(
    "reviews_are_earned",
    "of a session that lies ahead",
    by("maja", { offer_id: id("samtal"), host_id: id("elin") }),
  ),
  attempt("reviews_stay", "kind words about something else", review("offer_id = id('stilla morgon')")),
  attempt("reviews_stay", "someone else's words", review("user_id = id('maja')")),
];
