/** Cards side by side, as many as fit. */
export function CardGrid({ children }: { children: React.ReactNode }) {
  return <div className="grid gap-x-7 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">{children}</div>;
}
