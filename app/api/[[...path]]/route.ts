import { NotFound } from "@/lib/platform/errors";
import { traced } from "@/lib/web/route";

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
