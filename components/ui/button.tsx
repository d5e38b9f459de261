import Link from "next/link";
import { type ButtonVariant, buttonClass } from "./button-class";

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
