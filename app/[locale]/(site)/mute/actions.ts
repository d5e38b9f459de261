"use server";

import { muteHost, unmuteHost } from "@/lib/community/messages/mute-host";
import { muteForm } from "@/lib/community/messages/schema";
import { publicAction } from "@/lib/system/web/action";

export const choose = publicAction(
  muteForm,
  (_visitor, { muted, ...link }) => (muted === "yes" ? muteHost(link) : unmuteHost(link)),
  {
    leadsTo: (_, { host_id, token, muted }) =>
      `/mute?${new URLSearchParams({ host: host_id, token, done: muted })}`,
  },
);
