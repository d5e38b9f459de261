import { followHost } from "@/lib/community/follows/follow-host";
import { followInput } from "@/lib/community/follows/schema";
import { unfollowHost } from "@/lib/community/follows/unfollow-host";
import { route } from "@/lib/system/web/route";

export const PUT = route(
  { summary: "Follow a host", input: followInput, answers: { 204: null }, errors: { 409: ["own_page"] } },
  followHost,
);

export const DELETE = route(
  { summary: "Follow them no longer", input: followInput, answers: { 204: null } },
  unfollowHost,
);
