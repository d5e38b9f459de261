"use server";

import { logOut } from "@/lib/identity/end-session";
import { seatLinkInput } from "@/lib/live/schema";
import { findLinkedSeat } from "@/lib/live/seat-link-queries";
import { publicAction } from "@/lib/web/action";
import { forgetSession, rememberSeat } from "@/lib/web/session";

/** Signs out another account on this browser, because a browser is one person in a room. */
export const followSeatLink = publicAction(
  seatLinkInput,
  async ({ actor }, input) => {
    const linked = await findLinkedSeat(input);
    if (actor?.id === linked.user.id) return linked;
    if (actor) {
      await logOut(actor);
      await forgetSession();
    }
    await rememberSeat(input.token, new Date(linked.seminar.ends_at));
    return linked;
  },
  { leadsTo: ({ seminar }) => `/live/${seminar.slug}` },
);
