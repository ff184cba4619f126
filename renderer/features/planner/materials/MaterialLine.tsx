import { Text, UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { Material } from '../../../../shared/domain/planner/material';
import { restState } from '../../../../shared/domain/planner/materials/rest-state';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { useScope } from '../../../data/scope';
import { sayDate, sayDay, sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { MaterialEditor } from './MaterialEditor';
import classes from './Materials.module.css';
import { MaterialThumb } from './MaterialThumb';
import { RestBadge, sayRest } from './RestBadge';
import type { MissingFiles } from './use-missing-files';

type MaterialLineProps = Readonly<{
  row: MaterialRow;
  files: MissingFiles;
  today: Day;
  opened: boolean;
  onToggle: () => void;
}>;

const words = text.materials;

/** A material with its use; opened, it is edited below its line. */
export function MaterialLine({ row, files, today, opened, onToggle }: MaterialLineProps) {
  const { material, uses, usedOn, lastUsedOn } = row;
  const { rhythm } = useScope().community;
  const editorId = useId();
  const state = restState(material, usedOn, rhythm, today);
  const missing = material.file !== null && files.missing.has(material.file.hash);
  const said = missing ? words.file.missing : sayRest(state);
  return (
    <li className={classes.item} data-row tabIndex={-1} data-opened={opened || undefined}>
      <UnstyledButton
        data-material-row
        className={classes.line}
        aria-expanded={opened}
        aria-controls={editorId}
        aria-label={words.rowIs(material.title, words.forms[material.form], material.category, said)}
        onClick={onToggle}
      >
        <MaterialThumb material={material} size={36} />
        <span className={classes.words}>
          <Text span size="sm" fw={500} className="one-line person-text" title={material.title}>
            {material.title}
          </Text>
          <Text span size="xs" c="dimmed" className="one-line person-text">
            {missing ? (
              <Text span inherit c="var(--weilu-warning-text)" fw={600}>
                {words.file.missing}
                {' · '}
              </Text>
            ) : null}
            {[material.category, detailOf(row)].filter(Boolean).join(' · ')}
          </Text>
        </span>
        <Text span size="xs" {...(uses === 0 && { c: 'dimmed' })}>
          {words.uses(uses)}
        </Text>
        <Text
          span
          size="xs"
          c="dimmed"
          className="one-line"
          title={lastUsedOn ? sayDayFully(lastUsedOn) : ''}
        >
          {lastUsedOn ? sayShort(lastUsedOn, today) : words.never}
        </Text>
        <RestBadge state={state} today={today} />
        <Text span size="xs" c="dimmed" className="one-line">
          {asksConsent(material) ? words.consents[material.consent] : words.never}
        </Text>
        <Text span size="xs" c="dimmed" className="one-line">
          {material.expiresOn ? sayDate(material.expiresOn, today) : words.never}
        </Text>
      </UnstyledButton>
      <div id={editorId}>
        {opened && <MaterialEditor material={material} missing={missing} onFileChosen={files.lookAgain} />}
      </div>
    </li>
  );
}

/** What of a material helps to know it again. */
function detailOf({ material: { title, form, url, file, body } }: MaterialRow): string {
  const said = body.slice(0, 80).replace(/\s+/gu, ' ');
  const beginning = said === title ? '' : said;
  if (form === 'link') return url;
  if (form === 'text' || beginning !== '' || !file) return beginning;
  return file.name.startsWith(title) ? words.forms[form] : file.name;
}

/** Whether consent says something: for what is one's own it was never asked. */
function asksConsent({ consent, contributor, contributorId }: Material): boolean {
  return consent !== 'none' || contributorId !== null || contributor.trim() !== '';
}

/** 3 天前, 12月4日: without the weekday, which has no room. */
function sayShort(day: Day, today: Day): string {
  return day > today ? sayDate(day, today) : sayDay(day, today);
}
