import { Button } from '@mantine/core';
import { IconAt, IconClipboardText, IconPlus, IconTableImport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { memberIdSchema } from '../../../shared/domain/ids';
import { useScope } from '../../data/scope';
import { text } from '../../i18n/text';
import { useDialogs } from '../../ui/dialog-store';
import { Page } from '../../ui/Page';
import { useEscape } from '../../ui/use-escape';
import { ColumnsMenu } from './columns/ColumnsMenu';
import { MemberDrawer } from './drawer/MemberDrawer';
import { ImportDialog } from './importing/ImportDialog';
import { ExportMenu } from './list/ExportMenu';
import { FilterBar } from './list/FilterBar';
import { hasConditions, useMemberList } from './list/filter-store';
import { MemberTable, type MemberTableHandle } from './list/MemberTable';
import { SelectionBar } from './list/SelectionBar';
import { useListView } from './list/use-list-view';
import { useMemberWindow } from './list/use-member-window';
import classes from './MembersScreen.module.css';
import { MergingDialog } from './merging/MergingDialog';
import { QuickAdd } from './QuickAdd';
import { SegmentDialog } from './segments/SegmentDialog';
import { SegmentLine } from './segments/SegmentLine';
import { useSegmentAddress } from './segments/use-segment-address';

/** 成员: find, read, edit, add and import people. */
export function MembersScreen() {
  const words = text.members;
  const { community, group } = useScope();
  const { conditions, selected, select, enter } = useMemberList();
  const groupId = group?.id ?? null;
  useEffect(() => enter(community.id, groupId), [enter, community.id, groupId]);
  // Nobody stays chosen out of sight.
  useEffect(() => () => select(new Set()), [select]);
  useSegmentAddress();
  const [firstSeen, setFirstSeen] = useState(0);
  const filter = { communityId: community.id, groupId, ...conditions };
  const view = useListView();
  const shown = useMemberWindow(filter, view.sort, firstSeen);
  const table = useRef<MemberTableHandle>(null);
  const navigate = useNavigate();
  const showDialog = useDialogs((state) => state.show);
  const id = memberIdSchema.safeParse(useParams().id).data;
  const [search, setSearch] = useSearchParams();
  const doing = search.get('do');
  const stopDoing = () => setSearch({}, { replace: true });
  const leaveQuickAdd = () => {
    stopDoing();
    table.current?.focus();
  };

  const searchBox = useRef<HTMLInputElement>(null);
  const comesToFind = useRef(id === undefined && doing === null);
  useEffect(() => {
    // Who comes to find somebody types at once. A box that holds a query would keep Ctrl+Z for itself.
    if (comesToFind.current && searchBox.current?.value === '') searchBox.current.focus();
  }, []);

  const { state: from } = useLocation();
  const closeDrawer = () => {
    // Opened from another screen, it goes back to where one was there.
    if (from?.back === true) {
      navigate(-1);
      return;
    }
    navigate('/members');
    table.current?.focus();
  };

  useEscape(
    selected.size > 0
      ? () => {
          select(new Set());
          // The bar that may have had the focus is gone.
          table.current?.focus();
        }
      : null,
  );

  const counts = hasConditions(conditions) ? (
    words.found(shown.total, shown.people)
  ) : (
    <>
      {words.people(shown.people)}
      <span className={classes.groups}>{words.inGroups(community.groups.length)}</span>
    </>
  );
  const subtitle = shown.slow ? words.looking : counts;

  return (
    <Page
      title={words.title}
      subtitle={shown.loaded ? subtitle : ''}
      buttons={
        <>
          <Button
            variant="default"
            leftSection={<IconAt size={16} stroke={1.6} />}
            onClick={() => showDialog('experts')}
          >
            {text.experts.title}
          </Button>
          <Button
            variant="default"
            leftSection={<IconClipboardText size={16} stroke={1.6} />}
            onClick={() => showDialog('intake', '')}
          >
            {text.intake.title}
          </Button>
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
      <div className={classes.screen} aria-busy={!shown.current}>
        {doing === 'new' && <QuickAdd onClose={leaveQuickAdd} />}
        {selected.size > 0 ? (
          <SelectionBar onGone={() => table.current?.focus()} />
        ) : (
          <div className={classes.bar}>
            <FilterBar
              searchRef={searchBox}
              drawerOpen={id !== undefined}
              onEnter={() => table.current?.openFirst()}
              onDown={() => table.current?.focus()}
            />
            <div className={classes.tools}>
              <ColumnsMenu view={view} />
              <ExportMenu filter={filter} view={view} total={shown.total} />
            </div>
          </div>
        )}
        <SegmentLine />
        <MemberTable
          ref={table}
          window={shown}
          filter={filter}
          view={view}
          openId={id ?? null}
          onFirstSeen={setFirstSeen}
          onOpen={(memberId) => navigate(`/members/${memberId}`)}
          onAdd={() => setSearch({ do: 'new' })}
          onImport={() => setSearch({ do: 'import' })}
        />
      </div>
      <MergingDialog onClose={stopDoing} />
      <SegmentDialog opened={doing === 'segment'} id={search.get('id')} onClose={stopDoing} />
      <ImportDialog opened={doing === 'import'} onClose={stopDoing} />
    </Page>
  );
}
