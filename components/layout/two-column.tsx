/** The matter to the left, what one does about it to the right, in sight while one reads; on a phone below each other. */
export function TwoColumn({ aside, children }: { aside: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-16">
      <div className="min-w-0">{children}</div>
      <aside className="lg:sticky lg:top-8">{aside}</aside>
    </div>
  );
}
