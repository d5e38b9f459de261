"use server";

import { removeCover } from "@/lib/catalogue/covers/remove-cover";
import { removeCoverForm, setCoverForm } from "@/lib/catalogue/covers/schema";
import { setCover } from "@/lib/catalogue/covers/set-cover";
import { pagesShowing as refreshes } from "@/lib/catalogue/kinds/rules";
import { action } from "@/lib/system/web/action";

export const saveCover = action(
  setCoverForm,
  async (actor, { kind, id, picture }) =>
    setCover(kind)(actor, { id }, new Uint8Array(await picture.arrayBuffer())),
  { refreshes },
);

export const dropCover = action(removeCoverForm, (actor, { kind, id }) => removeCover(kind)(actor, { id }), {
  refreshes,
});
