import { spanFrom } from "@/lib/catalogue/services/schema";
import { findFreeSpan } from "@/lib/catalogue/services/span-queries";
import { type OwnOfferProps, ownOfferMetadata } from "../../../own-offer";
import { type Previewed, PreviewPage } from "../../../preview-page";

export const generateMetadata = ownOfferMetadata("service", "/preview");

export default function ServicePreviewPage(props: OwnOfferProps) {
  return <PreviewPage {...props} kind="service" readBeside={readSpan} />;
}

async function readSpan({ actor, offer, editHref, query }: Previewed<"service">) {
  return {
    span: await findFreeSpan({ actor }, { id: offer.id, from: spanFrom.parse(query.from) }),
    hrefFrom: (date: string) => `${editHref}/preview?from=${date}#tider`,
  };
}
