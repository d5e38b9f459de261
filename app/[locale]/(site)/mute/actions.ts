"use server";

import { muteHost, unmuteHost } from "@/lib/messages/mute-host";
import { muteForm } from "@/lib/messages/schema";
import { publicAction } from "@/lib/web/action";

export const choose = publicAction(
  muteForm,
  (_visitor, { muted, ...link }) => (muted === "yes" ? muteHost(link) : unmuteHost(link)),
  {
    leadsTo: (_, { host_id, token, muted }) =>
      `/mute?${new URLSearchParams({ host: host_id, token, done: muted })}`,
  },
);
