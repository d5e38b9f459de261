import Link from "next/link";
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

type ButtonProps = React.ComponentProps<"button"> & { variant?: ButtonVariant; pending?: boolean };

/** While pending it keeps its size and the focus; `SubmitButton` also prevents submitting twice. */
export function Button({
  variant = "primary",
  pending = false,
  type = "button",
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      className={buttonClass(variant, className)}
      type={type}
    >
      {pending && (
        <span
          aria-hidden="true"
          className="size-4 animate-spin rounded-full border-2 border-current border-t-transparent"
        />
      )}
      {children}
    </button>
  );
}

type ButtonLinkProps = React.ComponentProps<typeof Link> & { variant?: ButtonVariant };

export function ButtonLink({ variant = "primary", className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClass(variant, className)} />;
}
