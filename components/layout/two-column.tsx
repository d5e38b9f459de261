type TwoColumnProps = {
  /** On a phone it comes before the aside, and the rest of the content after it. */
  lead?: React.ReactNode;
  aside: React.ReactNode;
  children: React.ReactNode;
};

/** The content on the left, its actions in view on the right; on a phone below each other. */
export function TwoColumn({ lead, aside, children }: TwoColumnProps) {
  return (
    <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-y-0">
      {lead && <div className="min-w-0">{lead}</div>}
      {!lead && <div className="min-w-0">{children}</div>}
      <aside className="lg:sticky lg:top-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">{aside}</aside>
      {lead && <div className="min-w-0">{children}</div>}
    </div>
  );
}
