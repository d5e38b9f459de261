"use server";

import { seatLinkInput } from "@/lib/live/rooms/schema";
import { findLinkedSeat } from "@/lib/live/rooms/seat-link-queries";
import { logOut } from "@/lib/people/identity/end-session";
import { publicAction } from "@/lib/system/web/action";
import { forgetSession, rememberSeat } from "@/lib/system/web/session";

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
