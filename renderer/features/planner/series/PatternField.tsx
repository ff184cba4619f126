import { Button, Group, Text, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { isNumberedSeries, seriesTitle } from '../../../../shared/domain/planner/series/series-title';
import { lineLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';
import { InlineNumber } from '../../../ui/InlineNumber';
import classes from './Series.module.css';
import type { FormPartProps } from './SeriesForm';

const words = text.series.form;

/** How the titles of a series are made, with the parts that can stand in it and what comes out. */
export function PatternField({ fields, change }: FormPartProps) {
  const input = useRef<HTMLInputElement>(null);
  const { titlePattern, digits, startNumber } = fields;
  const example = seriesTitle(fields, {
    number: startNumber,
    topic: words.exampleTopic,
    host: words.exampleHost,
  });
  const insert = (part: string) => {
    const at = input.current?.selectionStart ?? titlePattern.length;
    const to = input.current?.selectionEnd ?? at;
    const written = `{${part}}`;
    change({
      titlePattern: `${titlePattern.slice(0, at)}${written}${titlePattern.slice(to)}`.slice(0, lineLimit),
    });
    input.current?.focus();
  };
  const keep = (patch: Partial<typeof fields>) => {
    change(patch);
    return Promise.resolve(true);
  };
  return (
    <div className={classes.titles}>
      <div className={classes.pattern}>
        <TextInput
          ref={input}
          size="xs"
          label={words.pattern}
          classNames={{ label: classes.label ?? '' }}
          maxLength={lineLimit}
          autoComplete="off"
          value={titlePattern}
          onChange={({ currentTarget }) => change({ titlePattern: currentTarget.value })}
        />
        <Group gap={6} mt={4} wrap="nowrap">
          {words.parts
            .filter((part) => !titlePattern.includes(`{${part}}`))
            .map((part) => (
              <Button
                key={part}
                size="compact-xs"
                variant="default"
                aria-label={words.addPart(part)}
                onClick={() => insert(part)}
              >
                {`{${part}}`}
              </Button>
            ))}
          <Text size="xs" c="dimmed" className="one-line person-text" title={example}>
            {words.example(example)}
          </Text>
        </Group>
      </div>
      {isNumberedSeries(fields) ? (
        <>
          <InlineNumber
            label={words.digits}
            value={digits}
            least={1}
            most={6}
            w={84}
            onSave={(next) => keep({ digits: next ?? 3 })}
          />
          <InlineNumber
            label={words.startNumber}
            value={startNumber}
            least={0}
            most={1_000_000}
            w={84}
            onSave={(next) => keep({ startNumber: next ?? 1 })}
          />
        </>
      ) : null}
    </div>
  );
}
