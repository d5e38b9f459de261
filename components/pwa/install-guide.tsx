"use client";

import { Dialog } from "@/components/ui/dialog";
import { AddDrawing, HomeScreenDrawing, InstallDrawing, MenuDrawing, ShareDrawing } from "./guide-drawings";

type Steps = readonly [string, string, string];

export type GuideLabels = { title: string; close: string; iphone: Steps; menu: Steps };

type Props = { labels: GuideLabels; open: boolean; onClose: () => void };

export default function InstallGuide({ labels, open, onClose }: Props) {
  const isApple = runsOnIphoneOrIpad();
  const steps = isApple ? labels.iphone : labels.menu;
  const drawings = isApple
    ? [<ShareDrawing key="share" />, <AddDrawing key="add" />]
    : [<MenuDrawing key="menu" />, <InstallDrawing key="install" />];
  return (
    <Dialog closeLabel={labels.close} onClose={onClose} open={open} title={labels.title}>
      <ol className="grid gap-4">
        {[...drawings, <HomeScreenDrawing key="home" />].map((drawing, index) => (
          <li className="grid grid-cols-[6rem_1fr] items-center gap-5" key={drawing.key}>
            {drawing}
            <p>{steps[index]}</p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

/** An iPad identifies as a Mac, but a Mac has no touch screen. */
function runsOnIphoneOrIpad() {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
