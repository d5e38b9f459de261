import { notFound } from "next/navigation";

/** Catches addresses without a page, so that the not-found page is in the language of the address. */
export default function UnknownPage() {
  notFound();
}
