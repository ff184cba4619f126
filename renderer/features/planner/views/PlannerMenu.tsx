import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ComponentType, Fragment, lazy, Suspense, useEffect, useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import { text } from '../../../i18n/text';

type ToolProps = Readonly<{ opened: boolean; onClose: () => void; week: Day }>;

// Each comes when it is first asked for: the calendar itself stays small.
const tools = {
  series: lazy(async () => ({ default: plain((await import('../series/SeriesDrawer')).SeriesDrawer) })),
  materials: lazy(async () => ({
    default: plain((await import('../materials/MaterialsDrawer')).MaterialsDrawer),
  })),
  templates: lazy(async () => ({ default: (await import('../templates/TemplatesDrawer')).TemplatesDrawer })),
  importing: lazy(async () => ({
    default: plain((await import('../exchange/ExchangeDialogs')).ImportDialog),
  })),
  exporting: lazy(async () => ({
    default: plain((await import('../exchange/ExchangeDialogs')).ExportDialog),
  })),
  ranking: lazy(async () => ({ default: plain((await import('../review/RankingDrawer')).RankingDrawer) })),
  digest: lazy(async () => ({ default: plain((await import('../review/DigestDrawer')).DigestDrawer) })),
} as const;

/** Named as the address names them (`?do=materials`). */
type ToolName = keyof typeof tools;
const toolNames = Object.keys(tools) as ToolName[];

const parts = {
  plan: ['series', 'materials', 'templates'],
  exchange: ['importing', 'exporting'],
  review: ['ranking', 'digest'],
} as const satisfies Record<keyof typeof text.planner.toolParts, readonly ToolName[]>;

/** For what does not ask which week is looked at. */
function plain(Tool: ComponentType<Omit<ToolProps, 'week'>>): ComponentType<ToolProps> {
  return ({ opened, onClose }) => <Tool opened={opened} onClose={onClose} />;
}

type PlannerMenuProps = Readonly<{
  week: Day;
  /** What the address asks to be opened. */
  wanted: string | null;
  /** It was opened, and must not be again. */
  onTaken: () => void;
}>;

/** 更多: what else there is around the calendar, each in a drawer or dialog of its own. */
export function PlannerMenu({ week, wanted, onTaken }: PlannerMenuProps) {
  const [tool, setTool] = useState<Readonly<{ name: ToolName; opened: boolean }> | null>(null);
  useEffect(() => {
    const name = toolNames.find((one) => one === wanted);
    if (!name) return;
    setTool({ name, opened: true });
    onTaken();
  }, [wanted, onTaken]);
  const Tool = tool ? tools[tool.name] : null;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={170}>
        <Menu.Target>
          <Button
            size="xs"
            h={32}
            variant="default"
            rightSection={<IconChevronDown size={14} stroke={1.8} />}
          >
            {text.planner.more}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
            <Fragment key={part}>
              <Menu.Label>{text.planner.toolParts[part]}</Menu.Label>
              {parts[part].map((name) => (
                <Menu.Item key={name} onClick={() => setTool({ name, opened: true })}>
                  {text.planner.tools[name]}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
      {Tool && tool ? (
        <Suspense fallback={null}>
          <Tool
            key={tool.name}
            opened={tool.opened}
            onClose={() => setTool({ ...tool, opened: false })}
            week={week}
          />
        </Suspense>
      ) : null}
    </>
  );
}
