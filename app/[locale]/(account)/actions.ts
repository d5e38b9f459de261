"use server";

import { logOut } from "@/lib/people/identity/end-session";
import { signUp } from "@/lib/people/identity/register";
import { requestPasswordReset } from "@/lib/people/identity/request-password-reset";
import { resetPassword } from "@/lib/people/identity/reset-password";
import { ownPath } from "@/lib/people/identity/rules";
import {
  forgotPasswordInput,
  noInput,
  registerForm,
  resetPasswordInput,
  signInForm,
  verifyEmailInput,
} from "@/lib/people/identity/schema";
import { signIn } from "@/lib/people/identity/sign-in";
import { verifyEmail } from "@/lib/people/identity/verify-email";
import { publicAction } from "@/lib/system/web/action";
import { forgetSession, rememberSession } from "@/lib/system/web/session";

export const signInHere = publicAction(
  signInForm,
  async (visitor, { next: _, ...input }) => rememberSession(await signIn(visitor, input)),
  { leadsTo: (_, { next }) => ownPath(next) },
);

export const signUpHere = publicAction(
  registerForm,
  async (visitor, { next: _next, terms: _terms, ...input }) => rememberSession(await signUp(visitor, input)),
  { leadsTo: (_, { next }) => ownPath(next) },
);

export const signOutHere = publicAction(
  noInput,
  async ({ actor }) => {
    if (actor) await logOut(actor);
    await forgetSession();
  },
  { leadsTo: () => "/" },
);

export const sendResetLink = publicAction(forgotPasswordInput, requestPasswordReset);

export const chooseNewPassword = publicAction(resetPasswordInput, resetPassword);

export const confirmEmail = publicAction(verifyEmailInput, verifyEmail);
