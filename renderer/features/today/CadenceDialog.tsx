import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CadenceRule } from '../../../shared/domain/communities/community';
import { useScope } from '../../data/scope';
import { useSave } from '../../data/use-run';
import { text } from '../../i18n/text';
import { CadenceRow } from './CadenceRow';
import { useCadenceTargets } from './use-cadence-targets';

const words = text.today;
/** Days offered for a new rule. */
const usualDays = 14;

type CadenceDialogProps = Readonly<{ opened: boolean; onClose: () => void }>;

/** 联系节奏: how often whom. */
export function CadenceDialog({ opened, onClose }: CadenceDialogProps) {
  return (
    <Modal
      data-keeps-undo
      opened={opened}
      onClose={onClose}
      title={words.cadences}
      size="lg"
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      <CadenceEditor />
    </Modal>
  );
}

function CadenceEditor() {
  const { community } = useScope();
  const save = useSave();
  const targets = useCadenceTargets();
  const { cadences } = community;
  const [adding, setAdding] = useState(cadences.length === 0);
  const store = (next: readonly CadenceRule[]) =>
    save('communities.update', { id: community.id, patch: { cadences: [...next] } });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.cadencesLead}
      </Text>
      {cadences.map((rule, index) => (
        <CadenceRow
          // Two rules may be for the same people.
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no other name than its place.
          key={index}
          rule={rule}
          targets={targets}
          onChange={(next) => store(cadences.with(index, next))}
          onRemove={() => void store(cadences.toSpliced(index, 1))}
        />
      ))}
      {adding ? (
        <CadenceRow
          rule={null}
          days={usualDays}
          targets={targets}
          onChange={async (rule) => {
            const saved = await store([...cadences, rule]);
            if (saved) setAdding(false);
            return saved;
          }}
          onRemove={() => setAdding(false)}
        />
      ) : (
        <Button
          variant="light"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setAdding(true)}
        >
          {words.addCadence}
        </Button>
      )}
    </Stack>
  );
}
