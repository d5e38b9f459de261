"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { stripLocale } from "@/lib/base/i18n/locale-path";

type NavLinkProps = { href: string; className?: string; children: React.ReactNode };

/** A link that knows whether it leads to the current page, or to one above it. */
export function NavLink({ href, className, children }: NavLinkProps) {
  const here = stripLocale(usePathname());
  const there = stripLocale(href);
  const isCurrent = here === there || here.startsWith(`${there}/`);
  return (
    <Link aria-current={isCurrent ? "page" : undefined} className={className} href={href}>
      {children}
    </Link>
  );
}
