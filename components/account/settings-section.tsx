import { Card } from "@/components/ui/card";

type SettingsSectionProps = { title: string; text: string; children: React.ReactNode };

export function SettingsSection({ title, text, children }: SettingsSectionProps) {
  return (
    <Card>
      <section aria-label={title} className="grid gap-4">
        <div>
          <h2 className="font-serif text-heading">{title}</h2>
          <p className="mt-1 text-ink-soft">{text}</p>
        </div>
        {children}
      </section>
    </Card>
  );
}
