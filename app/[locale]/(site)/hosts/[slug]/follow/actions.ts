"use server";

import { followHost } from "@/lib/community/follows/follow-host";
import { followInput } from "@/lib/community/follows/schema";
import { unfollowHost } from "@/lib/community/follows/unfollow-host";
import { action } from "@/lib/system/web/action";

const again = (_: unknown, { slug }: { slug: string }) => `/hosts/${slug}/follow`;

export const follow = action(followInput, followHost, { leadsTo: again });
export const unfollow = action(followInput, unfollowHost, { leadsTo: again });
