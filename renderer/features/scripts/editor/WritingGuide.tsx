import { Drawer, ScrollArea, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Insertion } from '../../../../shared/domain/scripts/script-snippets';
import { matchesQuery, toQueryTerms, toSearchable } from '../../../../shared/domain/search/pinyin-search';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import classes from './WritingGuide.module.css';
import type { Writing, WritingCatalogue } from './writing-catalogue';

type WritingGuideProps = Readonly<{
  opened: boolean;
  catalogue: WritingCatalogue;
  /** Closed, with what is to be put into the text, or nothing. */
  onClosed: (insertion: Insertion | null) => void;
}>;

const words = text.scriptEditor;
const sections = ['inputs', 'member', 'fields', 'scene', 'snippets', 'tags', 'filters', 'markers'] as const;

/** 变量与写法: everything a script can be written with, searchable; each goes into the text with a click. */
export function WritingGuide({ opened, catalogue, onClosed }: WritingGuideProps) {
  return (
    <Drawer
      opened={opened}
      onClose={() => onClosed(null)}
      position="right"
      size={400}
      title={words.guide}
      scrollAreaComponent={ScrollArea.Autosize}
      closeButtonProps={{ 'aria-label': text.frame.close }}
      returnFocus={false}
    >
      {opened && <GuideList catalogue={catalogue} onChosen={onClosed} />}
    </Drawer>
  );
}

type GuideListProps = Readonly<{ catalogue: WritingCatalogue; onChosen: (insertion: Insertion) => void }>;

function GuideList({ catalogue, onChosen }: GuideListProps) {
  const [query, setQuery] = useState('');
  const terms = toQueryTerms(query);
  const matches = ({ name, description, sample }: Writing) =>
    matchesQuery([toSearchable(name), toSearchable(description), toSearchable(sample)], terms);
  const found = sections
    .map((section) => ({
      section,
      writings: terms.length > 0 ? catalogue[section].filter(matches) : catalogue[section],
    }))
    .filter(({ writings }) => writings.length > 0);
  return (
    <Stack gap="md">
      <TextInput
        data-autofocus
        aria-label={words.guideSearch}
        placeholder={words.guideHint}
        leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {found.length === 0 && <EmptyState sentence={words.guideNone(query)} />}
      {found.map(({ section, writings }) => (
        <GuideSection
          key={section}
          title={words.guideSections[section]}
          writings={writings}
          onChosen={onChosen}
        />
      ))}
    </Stack>
  );
}

type GuideSectionProps = Readonly<{
  title: string;
  writings: readonly Writing[];
  onChosen: (insertion: Insertion) => void;
}>;

function GuideSection({ title, writings, onChosen }: GuideSectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Title order={3} id={titleId} mb={4}>
        {title}
      </Title>
      {writings.map(({ name, description, sample, insertion }) => (
        <UnstyledButton
          key={name}
          className={classes.writing ?? ''}
          aria-label={words.guideInsert(name)}
          onClick={() => onChosen(insertion)}
        >
          <Text span size="sm" fw={500} className="person-text">
            {name}
          </Text>
          <Text span size="xs" c="dimmed">
            {description}
          </Text>
          {sample && (
            <Text span size="xs" className={`${classes.sample} person-text`}>
              {sample}
            </Text>
          )}
        </UnstyledButton>
      ))}
    </section>
  );
}
