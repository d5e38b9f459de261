"use server";

import { closeFeed } from "@/lib/catalogue/calendar/close-feed";
import { openFeed } from "@/lib/catalogue/calendar/open-feed";
import { applyAsHost } from "@/lib/community/hosts/apply-as-host";
import { applyAsHostForm } from "@/lib/community/hosts/schema";
import { requestVerification } from "@/lib/people/identity/request-verification";
import { noInput, updateProfileInput } from "@/lib/people/identity/schema";
import { updateProfile } from "@/lib/people/identity/update-profile";
import { action } from "@/lib/system/web/action";

export const saveProfile = action(updateProfileInput, updateProfile, { refreshes: () => ["/profile"] });

export const sendVerificationAgain = action(noInput, requestVerification);

export const apply = action(applyAsHostForm, applyAsHost, { leadsTo: () => "/profile" });

export const openCalendar = action(noInput, openFeed, { leadsTo: () => "/profile#kalender" });

export const closeCalendar = action(noInput, closeFeed, { leadsTo: () => "/profile#kalender" });
