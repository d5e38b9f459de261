import { closeFeed } from "@/lib/catalogue/calendar/close-feed";
import { openFeed } from "@/lib/catalogue/calendar/open-feed";
import { findFeedAddress } from "@/lib/catalogue/calendar/queries";
import { feedAddressSchema } from "@/lib/catalogue/calendar/schema";
import { noInput } from "@/lib/people/identity/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "The address of one's private feed, if there is one",
    input: noInput,
    answers: { 200: feedAddressSchema },
  },
  findFeedAddress,
);

export const POST = route(
  {
    summary: "Give it a new address, which ends the one before",
    input: noInput,
    answers: { 200: feedAddressSchema },
  },
  openFeed,
);

export const DELETE = route({ summary: "End it", input: noInput, answers: { 204: null } }, closeFeed);
