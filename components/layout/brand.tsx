import Link from "next/link";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { Mark } from "./mark";

export function Brand({ locale, path = "/" }: { locale: Locale; path?: string }) {
  return (
    <Link
      className="inline-flex min-h-tap items-center gap-2.5 font-serif text-[1.625rem] leading-none tracking-tight"
      href={localePath(locale, path)}
    >
      <Mark gradient />
      <span className="pt-1">Aveli</span>
    </Link>
  );
}
