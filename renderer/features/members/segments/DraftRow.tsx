import type { SegmentTest } from '../../../../shared/domain/segments/segment';
import type { SegmentVocabulary } from '../../../data/use-segment-vocabulary';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import classes from './Segments.module.css';
import { SubjectSelect } from './SubjectSelect';

type DraftRowProps = Readonly<{
  fields: SegmentVocabulary['fields'];
  onChoose: (test: SegmentTest) => void;
  onCancel: () => void;
}>;

/** A condition that does not count yet: nobody has said what it looks at. Esc takes it away. */
export function DraftRow({ fields, onChoose, onCancel }: DraftRowProps) {
  const words = text.segments;
  return (
    <div className={classes.row}>
      <SubjectSelect
        test={null}
        fields={fields}
        placeholder={words.subjectHint}
        autoFocus
        // Esc is the row's here, not the dialog's.
        data-mantine-stop-propagation="true"
        onChoose={onChoose}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <RemoveButton label={words.removePart} onRemove={onCancel} />
    </div>
  );
}
