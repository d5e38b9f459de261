import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border border-line-strong bg-surface text-ink hover:border-accent-ink hover:text-accent-ink",
  quiet: "text-accent-ink hover:bg-accent-soft",
  danger: "bg-danger text-on-accent hover:brightness-90",
};

export function buttonClass(variant: ButtonVariant, className?: string) {
  return classNames(
    "inline-flex min-h-tap items-center justify-center gap-2 rounded-full py-2 text-center leading-tight font-semibold transition",
    variant === "quiet" ? "px-4" : "px-6",
    looks[variant],
    "disabled:opacity-55 aria-disabled:opacity-55",
    className,
  );
}
