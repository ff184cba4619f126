import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Lesson } from '../../../../shared/domain/activities/lesson';
import { findActivityTemplate } from '../../../../shared/domain/activities/templates';
import { matchesQuery, toQueryTerms, toSearchable } from '../../../../shared/domain/search/pinyin-search';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { useRowFocus } from '../../../ui/use-row-focus';
import { LessonRow } from './LessonRow';
import classes from './Lessons.module.css';

const words = text.retrospective.library;

/** The lessons of the community, by template and tag; those that are settled come last. */
export function LessonsDesk() {
  const { community } = useScope();
  const communityId = community.id;
  const lessons = useVaultQuery('lessons.list', { communityId, templateId: null }).data;
  const own = useVaultQuery('activityTemplates.list', { communityId }).data;
  const [template, setTemplate] = useState<string | null>(null);
  const [tag, setTag] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const focus = useRowFocus();
  if (lessons === undefined) return null;
  if (lessons.length === 0) return <EmptyState sentence={words.empty} />;

  const nameOf = (id: string) =>
    findActivityTemplate(id)?.name ?? own?.find((each) => each.id === id)?.name ?? words.ownTemplate;
  const templates = [...new Set(lessons.map(({ templateId }) => templateId))];
  const tags = [...new Set(lessons.map((lesson) => lesson.tag).filter((each) => each !== ''))];
  const shown = lessons
    .filter((lesson) => template === null || lesson.templateId === template)
    .filter((lesson) => tag === null || lesson.tag === tag)
    .filter((lesson) => says(lesson, query))
    .toSorted((a, b) => Number(a.state === 'settled') - Number(b.state === 'settled'));
  const open = lessons.filter(({ state }) => state === 'open').length;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <Group gap="xs" grow>
        <TextInput
          size="xs"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Select
          size="xs"
          aria-label={words.template}
          placeholder={words.allTemplates}
          clearable
          value={template}
          onChange={setTemplate}
          data={templates.map((value) => ({ value, label: nameOf(value) }))}
        />
        <Select
          size="xs"
          aria-label={words.tag}
          placeholder={words.allTags}
          clearable
          value={tag}
          onChange={setTag}
          data={tags}
        />
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {shown.length === 0 ? words.noneLeft : words.count(open, lessons.length)}
      </Text>
      <div {...focus} className={classes.list}>
        {shown.map((lesson) => (
          <LessonRow key={lesson.id} lesson={lesson} templateName={nameOf(lesson.templateId)} />
        ))}
      </div>
    </Stack>
  );
}

function says(lesson: Lesson, query: string): boolean {
  const said = [lesson.text, lesson.tag, lesson.activityTitle, lesson.proposal?.title ?? ''];
  return matchesQuery(said.map(toSearchable), toQueryTerms(query));
}
