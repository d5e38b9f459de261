"use server";

import { followHost } from "@/lib/follows/follow-host";
import { followInput } from "@/lib/follows/schema";
import { unfollowHost } from "@/lib/follows/unfollow-host";
import { action } from "@/lib/web/action";

const again = (_: unknown, { slug }: { slug: string }) => `/hosts/${slug}/follow`;

export const follow = action(followInput, followHost, { leadsTo: again });
export const unfollow = action(followInput, unfollowHost, { leadsTo: again });
