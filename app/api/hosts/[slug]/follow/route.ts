import { followHost } from "@/lib/follows/follow-host";
import { followInput } from "@/lib/follows/schema";
import { unfollowHost } from "@/lib/follows/unfollow-host";
import { route } from "@/lib/web/route";

export const PUT = route(
  { summary: "Follow a host", input: followInput, answers: { 204: null }, errors: { 409: ["own_page"] } },
  followHost,
);

export const DELETE = route(
  { summary: "Follow them no longer", input: followInput, answers: { 204: null } },
  unfollowHost,
);
