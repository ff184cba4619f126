import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { profileInUse } from '../../../../shared/domain/composer/length-profile';
import { digestPieces } from '../../../../shared/domain/planner/digest/digest';
import { useScope } from '../../../data/scope';
import { useCopyText } from '../../../data/use-copy-text';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import classes from './review.module.css';

const words = text.exchange.digest;

/** A digest as messages that are easy to read, each copied on its own and written into 复制记录. */
export function DigestPieces({ parts }: Readonly<{ parts: readonly string[] }>) {
  const copy = useCopyText();
  const run = useRun();
  const { community, group } = useScope();
  const settings = useVaultQuery('settings.all', {}).data;
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const pieces = useMemo(() => {
    const { unit, most, comfort } = profileInUse(settings);
    // A bubble that feels long is read by nobody: cut where it does, not only where it must be.
    const comfortable = unit === 'characters' && comfort !== null ? Math.min(comfort, most) : most;
    return digestPieces(parts, { unit, most: comfortable });
  }, [parts, settings]);
  const next = pieces.findIndex((piece) => !copied.has(piece));

  const take = async (piece: string, isLast: boolean) => {
    if (!(await copy(piece, isLast ? words.copied : words.copiedPart))) return;
    setCopied(new Set([...copied, piece]));
    const copyRecord = { communityId: community.id, groupId: group?.id ?? null, text: piece } as const;
    await run(
      'scripts.recordCopy',
      { ...copyRecord, scriptId: null, memberIds: [], welcome: false },
      { quiet: true },
    );
  };
  return (
    <ul className={classes.bubbles}>
      {pieces.map((piece, index) => (
        <li key={piece} aria-label={words.piece(index + 1, pieces.length)}>
          <div className={`${classes.bubble ?? ''} person-text`}>{piece}</div>
          <Group justify="flex-end" gap="xs" mt={4}>
            {copied.has(piece) && (
              <Text size="xs" c="dimmed">
                {words.done}
              </Text>
            )}
            <Button
              size="compact-sm"
              variant={index === next ? 'filled' : 'default'}
              onClick={() => void take(piece, index === pieces.length - 1)}
            >
              {pieces.length === 1 ? words.copy : words.copyPart(index + 1, pieces.length)}
            </Button>
          </Group>
        </li>
      ))}
    </ul>
  );
}
