import { classNames } from "./class-names";

export function Card({ className, ...rest }: React.ComponentProps<"div">) {
  return (
    <div {...rest} className={classNames("rounded-lg border border-line bg-surface p-5 sm:p-6", className)} />
  );
}
