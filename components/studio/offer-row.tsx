import Link from "next/link";
import { Badge } from "@/components/ui/badge";

type OfferRowProps = {
  href: string;
  title: string;
  status: string;
  isPublished: boolean;
  children: React.ReactNode;
};

/** An offer in the list of its kind: the whole row is a link. */
export function OfferRow({ href, title, status, isPublished, children }: OfferRowProps) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-1 py-4 hover:bg-sunken">
      <div className="min-w-0 flex-1">
        <Link className="font-semibold text-lg after:absolute after:inset-0" href={href}>
          {title}
        </Link>
        <p className="text-ink-soft">{children}</p>
      </div>
      <Badge tone={isPublished ? "good" : "neutral"}>{status}</Badge>
    </li>
  );
}
