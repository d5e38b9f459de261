"use client";

import Link from "next/link";
import { TabBar, type TabLabels } from "./tab-bar";
import { useAccountHint } from "./use-account-hint";

type AccountCornerProps = {
  signIn: { href: string; label: string };
  home: { href: string; label: string };
  profile: { href: string; label: string };
  tabs: { label: string; labels: TabLabels; prefix: string };
};

const link = "inline-flex min-h-tap items-center rounded-full px-4 font-semibold whitespace-nowrap";

/** The only part of a public page that differs for signed-in people. */
export function AccountCorner({ signIn, home, profile, tabs }: AccountCornerProps) {
  const hint = useAccountHint();
  if (hint === "visitor") {
    return (
      <Link
        className={`${link} border border-line-strong hover:border-accent-ink hover:text-accent-ink`}
        href={signIn.href}
      >
        {signIn.label}
      </Link>
    );
  }
  return (
    <>
      <Link className={`${link} max-md:hidden hover:text-accent-ink`} href={profile.href}>
        {profile.label}
      </Link>
      <Link
        className={`${link} border border-line-strong hover:border-accent-ink hover:text-accent-ink`}
        href={home.href}
      >
        {home.label}
      </Link>
      <TabBar {...tabs} isHost={hint === "host"} />
    </>
  );
}
