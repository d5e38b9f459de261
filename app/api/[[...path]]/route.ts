import { NotFound } from "@/lib/base/platform/errors";
import { traced } from "@/lib/system/web/route";

const unknown = traced(async () => {
  throw new NotFound();
});

export {
  unknown as DELETE,
  unknown as GET,
  unknown as OPTIONS,
  unknown as PATCH,
  unknown as POST,
  unknown as PUT,
};
