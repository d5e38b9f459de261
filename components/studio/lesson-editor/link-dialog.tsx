import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";

type LinkDialogProps = { editor: Editor; open: boolean; onClose: () => void };

/** Edits the target of a link. Not a form, because it is inside one. */
export function LinkDialog({ editor, open, onClose }: LinkDialogProps) {
  const t = useTranslations("teach");
  return (
    <Dialog closeLabel={t("close")} onClose={onClose} open={open} title={t("link_title")}>
      {open && <LinkFields editor={editor} onClose={onClose} />}
    </Dialog>
  );
}

function LinkFields({ editor, onClose }: Omit<LinkDialogProps, "open">) {
  const t = useTranslations("teach");
  const before = String(editor.getAttributes("link").href ?? "");
  const [address, setAddress] = useState(before);
  const [isWrong, setWrong] = useState(false);

  function apply() {
    const given = address.trim();
    const href = /^[a-z][a-z0-9+.-]*:/i.test(given) ? given : `https://${given}`;
    if (!given || !/^(https?|mailto|tel):/i.test(href) || !URL.canParse(href)) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !before) {
      const text = { type: "text", text: given, marks: [{ type: "link", attrs: { href } }] };
      chain.insertContent(text).run();
    } else chain.setLink({ href }).run();
    onClose();
  }

  function remove() {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onClose();
  }

  return (
    <div className="grid gap-5">
      <TextField
        error={isWrong ? t("error_link") : undefined}
        label={t("link_address")}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          apply();
        }}
        value={address}
      />
      <div className="flex flex-wrap gap-3">
        <Button onClick={apply}>{t("link_apply")}</Button>
        {before && (
          <Button onClick={remove} variant="quiet">
            {t("link_remove")}
          </Button>
        )}
      </div>
    </div>
  );
}
