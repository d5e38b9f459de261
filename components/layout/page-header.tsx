type PageHeaderProps = { title: string; lead?: React.ReactNode; actions?: React.ReactNode };

export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 md:mb-10">
      <div className="max-w-text">
        <h1 className="font-serif text-title">{title}</h1>
        {lead && <div className="mt-2 text-ink-soft text-lg">{lead}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
