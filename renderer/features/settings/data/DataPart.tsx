import { Anchor, Button, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import classes from './DataPart.module.css';
import { ExportRow } from './ExportRow';

const words = text.data;

/** 我的数据: everything as files of one's own, and back again. */
export function DataPart() {
  return (
    <Stack gap="md">
      <ExportPanel />
      <ImportPanel />
    </Stack>
  );
}

function ExportPanel() {
  const [masked, setMasked] = useState(false);
  return (
    <Panel title={words.export.title}>
      <Text size="sm" px={16} pt="sm">
        {words.export.lead}
      </Text>
      <div className={classes.masked}>
        <Switch
          label={words.export.masked}
          description={words.export.maskedHint}
          checked={masked}
          onChange={(event) => setMasked(event.currentTarget.checked)}
        />
      </div>
      <ul className={classes.rows}>
        <ExportRow kind="json" masked={masked} />
        <ExportRow kind="csv" masked={masked} />
        <ExportRow kind="markdown" masked={masked} />
      </ul>
    </Panel>
  );
}

function ImportPanel() {
  return (
    <Panel title={words.import.title}>
      <Stack px={16} py="sm" gap="sm" align="start">
        <Text size="sm">{words.import.lead}</Text>
        <Button component={Link} to="/settings?do=restore" variant="default">
          {words.import.action}
        </Button>
        <Anchor component={Link} to="/members?do=import" size="sm">
          {words.import.members}
        </Anchor>
      </Stack>
    </Panel>
  );
}
