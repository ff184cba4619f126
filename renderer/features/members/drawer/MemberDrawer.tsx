import { Stack } from '@mantine/core';
import type { MemberId } from '../../../../shared/domain/ids';
import type { MemberDetail } from '../../../../shared/wire/nouns/members';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { useKeptPlace } from '../../../ui/use-kept-place';
import { useSecondDraw } from '../../../ui/use-second-draw';
import { AliasesSection } from './AliasesSection';
import { BasicsSection } from './BasicsSection';
import { ContactSection } from './ContactSection';
import { DrawerHead } from './DrawerHead';
import { DutiesSection } from './DutiesSection';
import { FieldsSection } from './FieldsSection';
import { GroupsSection } from './GroupsSection';
import classes from './MemberDrawer.module.css';
import { OnboardingSection } from './OnboardingSection';
import { SkinSection } from './SkinSection';
import { TimelineSection } from './TimelineSection';
import { TraitsSection } from './TraitsSection';

type MemberDrawerProps = Readonly<{ id: MemberId; onClose: () => void }>;

/** All that is known of one member, every field editable in place. */
export function MemberDrawer({ id, onClose }: MemberDrawerProps) {
  const { data: detail } = useVaultQuery('members.detail', { id });
  if (detail === undefined) return null;
  if (detail === null) return <EmptyState sentence={text.members.drawer.gone} />;
  return <Known detail={detail} onClose={onClose} />;
}

function Known({ detail, onClose }: Readonly<{ detail: MemberDetail; onClose: () => void }>) {
  const { member, memberships, timeline } = detail;
  const isWhole = useSecondDraw();
  const place = useKeptPlace<HTMLDivElement>();
  return (
    <Stack ref={place} gap="md" className={classes.drawer}>
      <DrawerHead detail={detail} onClose={onClose} />
      <OnboardingSection detail={detail} />
      <BasicsSection detail={detail} />
      <ContactSection member={member} />
      {isWhole && (
        <>
          <FieldsSection member={member} />
          <SkinSection member={member} />
          <TraitsSection member={member} />
          <DutiesSection member={member} />
          <GroupsSection member={member} memberships={memberships} />
          <AliasesSection member={member} />
          <TimelineSection timeline={timeline} />
        </>
      )}
    </Stack>
  );
}
