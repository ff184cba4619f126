import { Table, Text } from '@mantine/core';
import { numberColumns } from '../../../../shared/domain/activities/retrospective/number-columns';
import type {
  DocumentBlock,
  DocumentSection,
} from '../../../../shared/domain/activities/retrospective/retrospective-document';
import { Panel } from '../../../ui/Panel';
import classes from './Review.module.css';

/** One section of facts, as the exported files hold it. */
export function FactPanel({ section }: Readonly<{ section: DocumentSection }>) {
  return (
    <Panel title={section.heading}>
      <div className={classes.facts}>
        {section.blocks.map((block, index) => (
          // The blocks of a section have no name but their place, and are drawn anew as a whole.
          <Block key={`${block.kind}-${String(index)}`} block={block} label={section.heading} />
        ))}
      </div>
    </Panel>
  );
}

function Block({ block, label }: Readonly<{ block: DocumentBlock; label: string }>) {
  const numbers = block.kind === 'table' ? numberColumns(block) : [];
  switch (block.kind) {
    case 'paragraph':
      return (
        <Text size="sm" c="dimmed" className="person-text">
          {block.text}
        </Text>
      );
    case 'bullets':
      return (
        <ul className={classes.bullets}>
          {withPlaces(block.items).map(({ item, place }) => (
            <li key={place} className="person-text">
              {item}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <Table className={classes.table ?? ''} aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {block.header.map((heading, column) => (
                <Table.Th key={heading} data-number={numbers[column] || undefined}>
                  {heading}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {withPlaces(block.rows).map(({ item: cells, place }) => (
              <Table.Tr key={place}>
                {withPlaces(cells).map(({ item, place: column }) => (
                  <Table.Td key={column} className="person-text" data-number={numbers[column] || undefined}>
                    {item}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      );
  }
}

function withPlaces<Item>(items: readonly Item[]) {
  return items.map((item, place) => ({ item, place }));
}
