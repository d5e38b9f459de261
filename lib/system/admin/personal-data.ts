import { db } from "@/lib/base/platform/db";
import { definePersonalData } from "@/lib/base/platform/define-personal-data";
import { after, days } from "@/lib/base/platform/time";

const findingsKept = days(90);

export const personalData = definePersonalData({
  aboutNobody: { examinations: "what the checks of the data found" },
  purge: (now) => db.examination.deleteMany({ where: { examinedAt: { lt: after(now, -findingsKept) } } }),
});
