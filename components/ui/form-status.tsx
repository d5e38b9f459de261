import { classNames } from "./class-names";

/** Keep it in the form from the start, empty: a live region that is added together with its words is not read out. */
export function FormStatus({
  tone = "danger",
  children,
}: {
  tone?: "danger" | "good";
  children?: React.ReactNode;
}) {
  return (
    <p
      aria-live={tone === "danger" ? "assertive" : "polite"}
      className={classNames(
        "rounded-md px-4 py-3 font-medium empty:hidden",
        tone === "danger" ? "bg-danger-soft text-danger-ink" : "bg-good-soft text-good-ink",
      )}
      role={tone === "danger" ? "alert" : "status"}
    >
      {children}
    </p>
  );
}
