"use server";

import { newsForm } from "@/lib/community/follows/schema";
import { setNewsletter } from "@/lib/community/follows/set-newsletter";
import { changePassword } from "@/lib/people/identity/change-password";
import { endAllButHere } from "@/lib/people/identity/end-every-session";
import { endSession } from "@/lib/people/identity/end-session";
import { changePasswordInput, noInput, sessionInput } from "@/lib/people/identity/schema";
import { eraseAccount } from "@/lib/system/privacy/erase-account";
import { eraseAccountInput } from "@/lib/system/privacy/schema";
import { action } from "@/lib/system/web/action";
import { forgetSession, rememberSession } from "@/lib/system/web/session";

export const signDeviceOut = action(sessionInput, endSession, { refreshes: () => ["/settings"] });

export const signOutEverywhere = action(
  noInput,
  async (actor) => rememberSession(await endAllButHere(actor)),
  { refreshes: () => ["/settings"] },
);

export const saveNews = action(newsForm, setNewsletter, { refreshes: () => ["/settings"] });

export const choosePassword = action(
  changePasswordInput,
  async (actor, input) => rememberSession(await changePassword(actor, input)),
  { refreshes: () => ["/settings"] },
);

export const leave = action(
  eraseAccountInput,
  async (actor, input) => {
    await eraseAccount(actor, input);
    await forgetSession();
  },
  { leadsTo: () => "/" },
);
