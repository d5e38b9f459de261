"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { RoomIcon } from "../room-icon";
import type { Control } from "./control";
import { RoomButton } from "./room-button";

type ControlBarProps = {
  controls: readonly Control[];
  /** Shown above the bar, e.g. the reactions to choose from. */
  above?: React.ReactNode;
  /** The view settings, shown with the controls that do not fit. */
  settings: React.ReactNode;
};

/** The room's controls: the most important within reach of the thumb, the others behind *More*. */
export function ControlBar({ controls, above, settings }: ControlBarProps) {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  const inBar = controls.filter(({ place }) => place !== "more");
  const behind = controls.filter(({ place }) => place !== "bar");

  const button = ({ place, ...control }: Control) => (
    <RoomButton key={control.icon} {...control} className={place === "wide" ? "max-md:hidden" : undefined} />
  );

  return (
    <section aria-label={t("live.controls_label")}>
      {above}
      <div className="flex flex-wrap justify-center gap-x-1 gap-y-1 px-2 pt-2 pb-[calc(0.5rem+env(safe-area-inset-bottom,0px))]">
        {inBar.filter(({ tone }) => tone !== "danger").map(button)}
        <RoomButton icon="more" label={t("live.control_more")} onClick={() => setOpen(true)} />
        {inBar.filter(({ tone }) => tone === "danger").map(button)}
      </div>
      <Dialog
        closeLabel={t("common.close")}
        onClose={() => setOpen(false)}
        open={isOpen}
        title={t("live.control_more")}
      >
        {isOpen && (
          <>
            <ul className="mb-4 grid gap-1 empty:hidden">
              {behind.map((control) => (
                <li className={classNames(control.place === "wide" && "md:hidden")} key={control.icon}>
                  <MoreRow
                    {...control}
                    onClick={() => {
                      setOpen(false);
                      control.onClick();
                    }}
                  />
                </li>
              ))}
            </ul>
            {settings}
          </>
        )}
      </Dialog>
    </section>
  );
}

function MoreRow({ icon, label, onClick, pressed, tone, crossedWhenOff = false, count = 0 }: Control) {
  return (
    <button
      aria-pressed={pressed}
      className={classNames(
        "flex min-h-tap w-full items-center gap-4 rounded-md px-3 text-left font-semibold hover:bg-accent-soft aria-pressed:bg-accent-soft",
        tone === "danger" && "text-danger-ink",
      )}
      onClick={onClick}
      type="button"
    >
      <RoomIcon crossed={crossedWhenOff && pressed === false} name={icon} />
      {label}
      {count > 0 && <span className="ml-auto rounded-full bg-lilac px-2 text-paper text-sm">{count}</span>}
    </button>
  );
}
