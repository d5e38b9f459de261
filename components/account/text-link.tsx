import Link from "next/link";

export function TextLink(props: React.ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      className="font-semibold text-accent-ink underline decoration-line-strong underline-offset-4 hover:decoration-current"
    />
  );
}
