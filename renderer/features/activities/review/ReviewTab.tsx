import type { Retrospective } from '../../../../shared/domain/activities/activity';
import {
  buildRetrospectiveDocument,
  conclusionHeadings,
  type DocumentSection,
  factSections,
} from '../../../../shared/domain/activities/retrospective/retrospective-document';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';
import { FactPanel } from './FactPanel';
import classes from './Review.module.css';
import { ReviewField } from './ReviewField';

const words = text.activities.review;
const hints = { achieved: words.achievedHint, missed: words.missedHint, lessons: words.lessonsHint } as const;
const fields: ReadonlyArray<keyof Retrospective> = ['achieved', 'missed', 'lessons'];

const hasTable = ({ blocks }: DocumentSection) => blocks.some(({ kind }) => kind === 'table');

/** Beside the writing, what came out is read before what was planned. */
function numbersFirst(a: DocumentSection, b: DocumentSection): number {
  return Number(hasTable(b)) - Number(hasTable(a));
}

/** 复盘: what people write, with the facts of the exported document beside it. */
export function ReviewTab({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { retrospective } = editor.detail.activity;
  const facts = factSections(buildRetrospectiveDocument(editor.detail)).toSorted(numbersFirst);
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {fields.map((field) => (
          <ReviewField
            key={field}
            label={conclusionHeadings[field]}
            hint={hints[field]}
            value={retrospective[field]}
            onSave={(typed) =>
              editor.edit((now) => ({ retrospective: { ...now.retrospective, [field]: typed } }))
            }
          />
        ))}
      </div>
      <section className={classes.column} aria-label={words.facts}>
        {facts.map((section) => (
          <FactPanel key={section.heading} section={section} />
        ))}
      </section>
    </div>
  );
}
