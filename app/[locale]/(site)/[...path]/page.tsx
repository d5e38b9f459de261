import { notFound } from "next/navigation";

/** Catches what no page answers to, so that it is told in the language of the address. */
export default function UnknownPage() {
  notFound();
}
