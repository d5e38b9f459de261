type SectionProps = {
  id?: string;
  title: string;
  lead?: string;
  action?: React.ReactNode;
  children: React.ReactNode;
};

export function Section({ id, title, lead, action, children }: SectionProps) {
  return (
    <section className="mx-auto max-w-page px-5 pt-20 sm:px-8 md:pt-28" id={id}>
      <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-2 md:mb-10">
        <div>
          <h2 className="font-serif text-title">{title}</h2>
          {lead && <p className="mt-1 text-ink-soft text-lg">{lead}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
