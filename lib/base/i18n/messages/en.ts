import admin from "./en/admin.json";
import auth from "./en/auth.json";
import buyers from "./en/buyers.json";
import cohosts from "./en/cohosts.json";
import common from "./en/common.json";
import courses from "./en/courses.json";
import errors from "./en/errors.json";
import explore from "./en/explore.json";
import feed from "./en/feed.json";
import follows from "./en/follows.json";
import forms from "./en/forms.json";
import hosts from "./en/hosts.json";
import join from "./en/join.json";
import course from "./en/kinds/course.json";
import seminar from "./en/kinds/seminar.json";
import series from "./en/kinds/series.json";
import service from "./en/kinds/service.json";
import leads from "./en/leads.json";
import legal from "./en/legal.json";
import live from "./en/live.json";
import mail from "./en/mail.json";
import orders from "./en/orders.json";
import passes from "./en/passes.json";
import payouts from "./en/payouts.json";
import profile from "./en/profile.json";
import pwa from "./en/pwa.json";
import receipts from "./en/receipts.json";
import recording from "./en/recording.json";
import reports from "./en/reports.json";
import reviews from "./en/reviews.json";
import sales from "./en/sales.json";
import seminars from "./en/seminars.json";
import services from "./en/services.json";
import site from "./en/site.json";
import studio from "./en/studio.json";
import summary from "./en/summary.json";
import teach from "./en/teach.json";
import thanks from "./en/thanks.json";
import { withKinds } from "./with-kinds";

export default withKinds(
  {
    admin,
    auth,
    buyers,
    cohosts,
    common,
    courses,
    errors,
    explore,
    feed,
    follows,
    forms,
    hosts,
    join,
    leads,
    legal,
    live,
    mail,
    orders,
    passes,
    payouts,
    profile,
    pwa,
    receipts,
    recording,
    reports,
    reviews,
    sales,
    seminars,
    services,
    site,
    studio,
    summary,
    teach,
    thanks,
  },
  [course, service, seminar, series],
);
