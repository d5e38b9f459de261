import { listFollows } from "@/lib/follows/queries";
import { followSchema, listFollowsInput } from "@/lib/follows/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "The hosts whom one follows, latest first",
    input: listFollowsInput,
    answers: { 200: pageOf(followSchema) },
  },
  listFollows,
);
