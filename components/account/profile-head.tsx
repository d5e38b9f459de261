import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";

type ProfileHeadProps = {
  person: { id: string; display_name: string; email: string; avatar_url: string | null };
  role: string;
  since: React.ReactNode;
};

export function ProfileHead({ person, role, since }: ProfileHeadProps) {
  return (
    <div className="flex items-center gap-4">
      <Avatar name={person.display_name} seed={person.id} size="lg" url={person.avatar_url} />
      <div className="min-w-0">
        <p className="truncate font-serif text-heading">{person.display_name}</p>
        <p className="truncate text-ink-soft">{person.email}</p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-faint text-sm">
          <Badge>{role}</Badge>
          <span>{since}</span>
        </p>
      </div>
    </div>
  );
}
