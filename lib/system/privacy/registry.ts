import { personalData as notify } from "@/lib/base/notify/personal-data";
import type { PersonalData } from "@/lib/base/platform/define-personal-data";
import { personalData as platform } from "@/lib/base/platform/personal-data";
import { personalData as calendar } from "@/lib/catalogue/calendar/personal-data";
import { personalData as courses } from "@/lib/catalogue/courses/personal-data";
import { personalData as covers } from "@/lib/catalogue/covers/personal-data";
import { personalData as explore } from "@/lib/catalogue/explore/personal-data";
import { personalData as media } from "@/lib/catalogue/media/personal-data";
import { personalData as offers } from "@/lib/catalogue/offers/personal-data";
import { personalData as passes } from "@/lib/catalogue/passes/personal-data";
import { personalData as seminars } from "@/lib/catalogue/seminars/personal-data";
import { personalData as services } from "@/lib/catalogue/services/personal-data";
import { personalData as answers } from "@/lib/commerce/answers/personal-data";
import { personalData as coupons } from "@/lib/commerce/coupons/personal-data";
import { personalData as orders } from "@/lib/commerce/orders/personal-data";
import { personalData as payments } from "@/lib/commerce/payments/personal-data";
import { personalData as receipts } from "@/lib/commerce/receipts/personal-data";
import { personalData as sellers } from "@/lib/commerce/sellers/personal-data";
import { personalData as feed } from "@/lib/community/feed/personal-data";
import { personalData as follows } from "@/lib/community/follows/personal-data";
import { personalData as hosts } from "@/lib/community/hosts/personal-data";
import { personalData as messages } from "@/lib/community/messages/personal-data";
import { personalData as moderation } from "@/lib/community/moderation/personal-data";
import { personalData as reviews } from "@/lib/community/reviews/personal-data";
import { personalData as recordings } from "@/lib/live/recordings/personal-data";
import { personalData as live } from "@/lib/live/rooms/personal-data";
import { personalData as identity } from "@/lib/people/identity/personal-data";
import { personalData as payouts } from "@/lib/people/payouts/personal-data";
import { personalData as admin } from "@/lib/system/admin/personal-data";

/** What each chapter of lib holds of people. What others refer to comes first: an erasure walks backwards. */
export const chapters: readonly PersonalData[] = [
  ...[identity, platform, notify, payouts, sellers, hosts],
  ...[offers, explore, coupons, media, courses, services, seminars, passes, covers],
  ...[calendar, answers, follows, messages, reviews, feed, moderation, admin],
  ...[orders, payments, receipts, live, recordings],
];

export const tables = chapters.flatMap(({ tables = {} }) => Object.entries(tables));
