import admin from "./sv/admin.json";
import auth from "./sv/auth.json";
import buyers from "./sv/buyers.json";
import cohosts from "./sv/cohosts.json";
import common from "./sv/common.json";
import courses from "./sv/courses.json";
import errors from "./sv/errors.json";
import explore from "./sv/explore.json";
import feed from "./sv/feed.json";
import follows from "./sv/follows.json";
import forms from "./sv/forms.json";
import hosts from "./sv/hosts.json";
import join from "./sv/join.json";
import course from "./sv/kinds/course.json";
import seminar from "./sv/kinds/seminar.json";
import series from "./sv/kinds/series.json";
import service from "./sv/kinds/service.json";
import leads from "./sv/leads.json";
import legal from "./sv/legal.json";
import live from "./sv/live.json";
import mail from "./sv/mail.json";
import orders from "./sv/orders.json";
import passes from "./sv/passes.json";
import payouts from "./sv/payouts.json";
import profile from "./sv/profile.json";
import pwa from "./sv/pwa.json";
import receipts from "./sv/receipts.json";
import recording from "./sv/recording.json";
import reports from "./sv/reports.json";
import reviews from "./sv/reviews.json";
import sales from "./sv/sales.json";
import seminars from "./sv/seminars.json";
import services from "./sv/services.json";
import site from "./sv/site.json";
import studio from "./sv/studio.json";
import summary from "./sv/summary.json";
import teach from "./sv/teach.json";
import thanks from "./sv/thanks.json";
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
