import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconFileSymlink, IconHelp, IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { findWechatCodes } from '../../../../shared/domain/composer/wechat-codes';
import type { Insertion } from '../../../../shared/domain/scripts/script-snippets';
import { text } from '../../../i18n/text';
import classes from './BodyTools.module.css';
import { ranked } from './find-completions';
import { InsertMenu } from './InsertMenu';
import { PickPopover } from './PickPopover';
import { WritingGuide } from './WritingGuide';
import type { WritingCatalogue } from './writing-catalogue';

type BodyToolsProps = Readonly<{
  catalogue: WritingCatalogue;
  /** Puts it into the text; nothing only brings the focus back there. */
  onInsert: (insertion: Insertion | null) => void;
}>;

const words = text.scriptEditor;

/** What can be put into the text without typing it: variables, another script, 微信表情; and how all is written. */
export function BodyTools({ catalogue, onInsert }: BodyToolsProps) {
  const [guideOpen, setGuideOpen] = useState(false);
  return (
    <Group gap={6} wrap="nowrap">
      <PickPopover
        label={words.include}
        icon={<IconFileSymlink size={15} stroke={1.6} />}
        search={words.includeSearch}
        hint={words.includeHint}
        none={words.includeNone}
        find={(query) => ranked(catalogue.includes, query.trim())}
        keyOf={({ name }) => name}
        render={({ name, description }) => (
          <>
            <Text size="sm" className="one-line person-text" title={name}>
              {name}
            </Text>
            <Text size="xs" className={`${classes.note} one-line person-text`}>
              {description}
            </Text>
          </>
        )}
        onClosed={(writing) => onInsert(writing?.insertion ?? null)}
      />
      <PickPopover
        label={words.emoji}
        icon={<IconMoodSmile size={15} stroke={1.6} />}
        search={words.emojiSearch}
        hint={words.emojiHint}
        none={words.emojiNone}
        className={classes.codes}
        find={findWechatCodes}
        keyOf={({ code }) => code}
        render={({ name }) => name}
        onClosed={(found) => onInsert(found && { before: found.code, after: '' })}
      />
      <Tooltip label={words.guide}>
        <ActionIcon variant="default" size={26} aria-label={words.guide} onClick={() => setGuideOpen(true)}>
          <IconHelp size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <InsertMenu catalogue={catalogue} onClosed={onInsert} />
      <WritingGuide
        opened={guideOpen}
        catalogue={catalogue}
        onClosed={(insertion) => {
          setGuideOpen(false);
          onInsert(insertion);
        }}
      />
    </Group>
  );
}
