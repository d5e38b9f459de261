import { ActionButton } from "@/components/forms/action-button";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";

type Device = { id: string; name: string; seen: React.ReactNode; isCurrent: boolean };

type DeviceListProps = {
  devices: Device[];
  action: FormAction;
  labels: { current: string; end: string };
};

export function DeviceList({ devices, action, labels }: DeviceListProps) {
  return (
    <ul className="divide-y divide-line">
      {devices.map(({ id, name, seen, isCurrent }) => (
        <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3" key={id}>
          <div>
            <p className="font-semibold" id={`device-${id}`}>
              {name}
            </p>
            <p className="text-ink-faint text-sm">{seen}</p>
          </div>
          {isCurrent ? (
            <Badge tone="good">{labels.current}</Badge>
          ) : (
            <ActionButton action={action} describedBy={`device-${id}`} fields={{ id }} variant="quiet">
              {labels.end}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}
