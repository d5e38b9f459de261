import { expectContact, noteContact, noteContactLost } from "@/lib/base/platform/contact";
import { log } from "@/lib/base/platform/log";
import { pagesShowing } from "@/lib/catalogue/kinds/rules";
import { type OfferKind, offerKinds } from "@/lib/catalogue/offers/kind";
import { markAllChanged, markChanged } from "@/lib/system/web/server/changed-pages";
import { type Channel, type Listener, startListener } from "./listener";

const channel = "aveli_pages";

/** Everything: a host's name, a seller, what all pages of many offers show. */
const everything = "*";

/**
 * Returns the public pages to which an announcement applies, as triggers write it: the offer's kind, slug and host, or
 * null for all pages.
 */
export function pagesOf(announcement: string): string[] | null {
  const [kind, slug, host] = announcement.split(" ");
  if (!isKind(kind) || !slug || !host) return null;
  return pagesShowing({ kind, slug, host: { slug: host } });
}

const isKind = (word: string | undefined): word is OfferKind => offerKinds.some((kind) => kind === word);

/** Keeps this process's pages as they are in the database, whichever process changes it. `others`: channels to hear by the same connection. */
export function followChanges(url: string, others: readonly Channel[]): Listener {
  expectContact();
  const hear = (announcement: string) => {
    const pages = announcement === everything ? null : pagesOf(announcement);
    if (pages) markChanged(pages);
    else markAllChanged();
  };
  let isLost = false;
  return startListener(url, [{ name: channel, hear }, ...others], {
    heard: noteContact,
    reconnected() {
      markAllChanged();
      if (isLost) log().info("hears again what others change");
      isLost = false;
    },
    lost() {
      noteContactLost();
      if (!isLost) log().warn("does not hear what others change; pages are made anew after some seconds");
      isLost = true;
    },
  });
}
