import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypeDocx, IconMarkdown } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';
import { useExportReview } from './use-export-review';

const words = text.activities.review;
const icon = { size: 18, stroke: 1.6 } as const;

type ExportButtonProps = Readonly<{
  editor: ActivityEditor;
  /** It is the next thing to do here. */
  primary: boolean;
}>;

/** 导出复盘 as Markdown or Word, both from the same document, with people's names or without. */
export function ExportButton({ editor, primary }: ExportButtonProps) {
  const { exporting, exportReview } = useExportReview();
  const [hideNames, setHideNames] = useState(false);
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <Button
          variant={primary ? 'filled' : 'default'}
          loading={exporting}
          rightSection={<IconChevronDown size={15} stroke={1.6} aria-hidden />}
        >
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileTypeDocx {...icon} />}
          onClick={() => void exportReview(editor.detail, 'docx', hideNames)}
        >
          {words.word}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMarkdown {...icon} />}
          onClick={() => void exportReview(editor.detail, 'md', hideNames)}
        >
          {words.markdown}
        </Menu.Item>
        <Menu.Divider />
        <Menu.CheckboxItem checked={hideNames} onChange={setHideNames}>
          {words.hideNames}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
