type AccountPageProps = {
  title: string;
  lead: string;
  children: React.ReactNode;
  /** Links to related pages. */
  instead?: React.ReactNode;
};

export function AccountPage({ title, lead, children, instead }: AccountPageProps) {
  return (
    <>
      <h1 className="font-serif text-title">{title}</h1>
      <p className="mt-2 mb-8 text-ink-soft text-lg">{lead}</p>
      {children}
      {instead && <p className="mt-8 border-line border-t pt-6 text-ink-soft">{instead}</p>}
    </>
  );
}
