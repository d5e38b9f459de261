import { listFollows } from "@/lib/community/follows/queries";
import { followSchema, listFollowsInput } from "@/lib/community/follows/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "The hosts whom one follows, latest first",
    input: listFollowsInput,
    answers: { 200: pageOf(followSchema) },
  },
  listFollows,
);
