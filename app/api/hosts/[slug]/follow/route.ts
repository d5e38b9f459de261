import { followHost } from "@/lib/follows/follow-host";
import { followInput } from "@/lib/follows/schema";
import { unfollowHost } from "@/lib/follows/unfollow-host";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const PUT = route(followInput, followHost);
export const DELETE = route(followInput, unfollowHost);

export const { GET, POST, PATCH, OPTIONS } = methodNotAllowed("PUT", "DELETE");
