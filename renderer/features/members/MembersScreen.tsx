import { Button } from '@mantine/core';
import { IconPlus, IconTableImport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { memberIdSchema } from '../../../shared/domain/ids';
import { useScope } from '../../data/scope';
import { text } from '../../i18n/text';
import { Page } from '../../ui/Page';
import { MemberDrawer } from './drawer/MemberDrawer';
import { ImportDialog } from './importing/ImportDialog';
import { FilterBar } from './list/FilterBar';
import { hasConditions, useMemberList } from './list/filter-store';
import { MemberTable, type MemberTableHandle } from './list/MemberTable';
import { SelectionBar } from './list/SelectionBar';
import { useMemberWindow } from './list/use-member-window';
import classes from './MembersScreen.module.css';
import { QuickAdd } from './QuickAdd';

/** 成员: find, read, edit, add and import people. */
export function MembersScreen() {
  const words = text.members;
  const { community, group } = useScope();
  const { conditions, selected, enter } = useMemberList();
  const groupId = group?.id ?? null;
  useEffect(() => enter(community.id, groupId), [enter, community.id, groupId]);
  const [firstSeen, setFirstSeen] = useState(0);
  const filter = { communityId: community.id, groupId, ...conditions };
  const shown = useMemberWindow(filter, firstSeen);
  const table = useRef<MemberTableHandle>(null);
  const navigate = useNavigate();
  const id = memberIdSchema.safeParse(useParams().id).data;
  const [search, setSearch] = useSearchParams();
  const doing = search.get('do');
  const stopDoing = () => setSearch({}, { replace: true });

  const closeDrawer = () => {
    navigate('/members');
    table.current?.focus();
  };

  const subtitle = hasConditions(conditions)
    ? words.found(shown.total, shown.people)
    : words.counts(shown.people, community.groups.length);

  return (
    <Page
      title={words.title}
      subtitle={shown.loaded ? subtitle : ''}
      buttons={
        <>
          <Button
            variant="default"
            leftSection={<IconTableImport size={16} stroke={1.6} />}
            onClick={() => setSearch({ do: 'import' })}
          >
            {words.import}
          </Button>
          <Button leftSection={<IconPlus size={16} />} onClick={() => setSearch({ do: 'new' })}>
            {words.add}
          </Button>
        </>
      }
      asideLabel={words.drawer.label}
      onCloseAside={closeDrawer}
      aside={id ? <MemberDrawer key={id} id={id} onClose={closeDrawer} /> : null}
    >
      <div className={classes.screen}>
        {doing === 'new' && <QuickAdd onClose={stopDoing} />}
        {selected.size > 0 ? (
          <SelectionBar />
        ) : (
          <FilterBar
            drawerOpen={id !== undefined}
            onEnter={() => table.current?.openFirst()}
            onDown={() => table.current?.focus()}
          />
        )}
        <MemberTable
          ref={table}
          window={shown}
          filter={filter}
          openId={id ?? null}
          onFirstSeen={setFirstSeen}
          onOpen={(memberId) => navigate(`/members/${memberId}`)}
          onAdd={() => setSearch({ do: 'new' })}
          onImport={() => setSearch({ do: 'import' })}
        />
      </div>
      <ImportDialog opened={doing === 'import'} onClose={stopDoing} />
    </Page>
  );
}
