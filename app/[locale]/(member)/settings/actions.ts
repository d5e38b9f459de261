"use server";

import { newsForm } from "@/lib/follows/schema";
import { setNewsletter } from "@/lib/follows/set-newsletter";
import { changePassword } from "@/lib/identity/change-password";
import { endAllButHere } from "@/lib/identity/end-every-session";
import { endSession } from "@/lib/identity/end-session";
import { changePasswordInput, noInput, sessionInput } from "@/lib/identity/schema";
import { eraseAccount } from "@/lib/privacy/erase-account";
import { eraseAccountInput } from "@/lib/privacy/schema";
import { action } from "@/lib/web/action";
import { forgetSession, rememberSession } from "@/lib/web/session";

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
