/** As many cards side by side as fit. */
export function CardGrid({ children }: { children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17.5rem),1fr))] gap-x-7 gap-y-12">
      {children}
    </div>
  );
}
