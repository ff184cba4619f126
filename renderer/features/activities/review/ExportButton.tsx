import { Button, Menu } from '@mantine/core';
import {
  IconBrandHtml5,
  IconChevronDown,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconMarkdown,
  IconMessages,
  IconPhoto,
} from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';
import { ChatTextDialog } from './ChatTextDialog';
import { PagesDialog } from './PagesDialog';
import type { ReviewFormat } from './review-files';
import { useExportReview } from './use-export-review';

const words = text.activities.review;
const icon = { size: 18, stroke: 1.6 } as const;

const formats: readonly Readonly<{ format: ReviewFormat; icon: typeof IconMarkdown }>[] = [
  { format: 'docx', icon: IconFileTypeDocx },
  { format: 'pdf', icon: IconFileTypePdf },
  { format: 'html', icon: IconBrandHtml5 },
  { format: 'md', icon: IconMarkdown },
  { format: 'png', icon: IconPhoto },
];

type ExportButtonProps = Readonly<{
  editor: ActivityEditor;
  /** It is the next thing to do here. */
  primary: boolean;
}>;

/** 导出复盘 in six formats, all from the same document, with people's names or without. */
export function ExportButton({ editor, primary }: ExportButtonProps) {
  const { progress, exportReview, ...held } = useExportReview(editor.detail.activity.id);
  const { chat, showChat, closeChat, pages, savePages, closePages } = held;
  const [hideNames, setHideNames] = useState(false);
  const label =
    progress && progress.total > 1 ? words.drawing(progress.done + 1, progress.total) : words.export;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <Button
            variant={primary ? 'filled' : 'default'}
            aria-busy={progress !== null}
            rightSection={<IconChevronDown size={15} stroke={1.6} aria-hidden />}
          >
            <span aria-live="polite">{progress && progress.total < 2 ? words.exporting : label}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map(({ format, icon: Icon }) => (
            <Menu.Item
              key={format}
              leftSection={<Icon {...icon} />}
              onClick={() => void exportReview(format, hideNames)}
            >
              {words.formats[format]}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconMessages {...icon} />} onClick={() => void showChat(hideNames)}>
            {words.formats.chat}
          </Menu.Item>
          <Menu.Divider />
          <Menu.CheckboxItem checked={hideNames} onChange={setHideNames}>
            {words.hideNames}
          </Menu.CheckboxItem>
        </Menu.Dropdown>
      </Menu>
      <PagesDialog
        pages={pages}
        onSave={(drawn, inFolder) => void savePages(drawn, inFolder)}
        onClose={closePages}
      />
      <ChatTextDialog document={chat} onClose={closeChat} />
    </>
  );
}
