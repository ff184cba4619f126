import { Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Day, shiftDay } from '../../../../shared/domain/days';
import { categoryOfTopics, findTopics } from '../../../../shared/domain/planner/materials/topics';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import { EmptyState } from '../../../ui/EmptyState';
import { usePlanIdea } from '../use-plan-idea';
import classes from './Materials.module.css';
import { TopicLine } from './TopicLine';
import { useAddMaterials } from './use-add-materials';

const words = text.materials.topics;

/** 话题库: built-in openings, put into the library or planned for a day. */
export function TopicBank() {
  const { community } = useScope();
  const today = useToday();
  const [query, setQuery] = useState('');
  const [day, setDay] = useState<Day>(() => shiftDay(today, 1));
  const rows = useVaultQuery('materials.list', { communityId: community.id }).data;
  const have = useMemo(() => new Set(rows?.map(({ material }) => material.title)), [rows]);
  const found = useMemo(() => findTopics(query), [query]);
  const add = useAddMaterials();
  const plan = usePlanIdea();

  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {words.intro}
      </Text>
      <Group gap="sm" wrap="nowrap" align="end">
        <TextInput
          data-autofocus
          flex={1}
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} stroke={1.6} />}
          value={query}
          maxLength={200}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <DayField
          size="sm"
          w={180}
          label={words.day}
          value={day}
          onChange={(chosen) => chosen && setDay(chosen)}
        />
      </Group>
      {found.length === 0 && <EmptyState sentence={words.none(query)} />}
      {found.map(({ group, topics }) => (
        <section key={group} aria-label={group}>
          <Group gap="xs" align="baseline">
            <Title order={3}>{group}</Title>
            <Text size="xs" c="dimmed">
              {words.count(topics.length)}
            </Text>
          </Group>
          <ul className={classes.topics}>
            {topics.map((topic) => (
              <TopicLine
                key={topic.key}
                topic={topic}
                have={have.has(topic.title)}
                onKeep={() => {
                  const { title, body } = topic;
                  void add([{ form: 'text', category: categoryOfTopics[group], title, body }]);
                }}
                onPlan={() => void plan({ ...topic, kind: '话题', materialId: null }, day)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Stack>
  );
}
