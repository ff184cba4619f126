import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Member } from '../../../../shared/domain/members/member';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { CustomField } from './CustomField';
import classes from './MemberDrawer.module.css';
import { Section } from './Section';

const words = text.members.drawer.custom;

/** The community's own fields; archived ones are shown while the member has a value. */
export function FieldsSection({ member }: Readonly<{ member: Member }>) {
  const { data: fields } = useVaultQuery('fields.list', { communityId: member.communityId });
  if (!fields) return null;
  const shown = fields.filter(({ id, archivedAt }) => archivedAt === null || member.custom[id] !== undefined);
  return (
    <Section title={text.members.drawer.sections.fields}>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.none}{' '}
          <Anchor component={Link} to="/communities/fields" inherit>
            {words.make}
          </Anchor>
        </Text>
      )}
      <div className={classes.grid}>
        {shown.map((field) => (
          <div key={field.id} className={field.kind === 'long-text' ? classes.wide : undefined}>
            <CustomField field={field} member={member} />
          </div>
        ))}
      </div>
    </Section>
  );
}
