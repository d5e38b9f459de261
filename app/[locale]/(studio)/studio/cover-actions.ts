"use server";

import { removeCover } from "@/lib/covers/remove-cover";
import { removeCoverForm, setCoverForm } from "@/lib/covers/schema";
import { setCover } from "@/lib/covers/set-cover";
import { pagesShowing as refreshes } from "@/lib/kinds/rules";
import { action } from "@/lib/web/action";

export const saveCover = action(
  setCoverForm,
  async (actor, { kind, id, picture }) =>
    setCover(kind)(actor, { id }, new Uint8Array(await picture.arrayBuffer())),
  { refreshes },
);

export const dropCover = action(removeCoverForm, (actor, { kind, id }) => removeCover(kind)(actor, { id }), {
  refreshes,
});
