import { Select } from '@mantine/core';
import type { PartPath } from '../../../../shared/domain/segments/edit-tree';
import type { SegmentTest } from '../../../../shared/domain/segments/segment';
import { rulesOf, withRule } from '../../../../shared/domain/segments/test-subjects';
import { text } from '../../../i18n/text';
import { placeOf, type TreeEditor } from './ConditionTree';
import { moveKeys, PartTools } from './PartTools';
import classes from './Segments.module.css';
import { SubjectSelect } from './SubjectSelect';
import { TestValue } from './TestValue';

type TestRowProps = Readonly<{ test: SegmentTest; path: PartPath; editor: TreeEditor }>;

/** One condition: what it looks at, how, and for which value. */
export function TestRow({ test, path, editor }: TestRowProps) {
  const words = text.segments;
  const { fields, words: sentence } = editor.vocabulary;
  const fieldId = test.test === 'field' ? test.fieldId : null;
  const field = fields.find(({ id }) => id === fieldId) ?? null;
  const rules = rulesOf(test, field?.kind ?? null);

  return (
    <div className={classes.row} data-part={placeOf(path)} onKeyDownCapture={moveKeys(editor, path)}>
      <SubjectSelect
        test={test}
        fields={fields}
        // The keyboard comes here by itself: the list opens at the first key.
        openOnFocus={false}
        onChoose={(chosen) => editor.put(path, { ...chosen, negated: test.negated })}
      />
      {rules.length > 0 && 'rule' in test && (
        <Select
          aria-label={words.rule}
          w={140}
          allowDeselect={false}
          value={test.rule}
          onChange={(rule) => rule !== null && editor.put(path, withRule(test, rule))}
          data={rules.map((rule) => ({ value: rule, label: words.rules[rule] }))}
        />
      )}
      <div className={classes.value}>
        <TestValue
          test={test}
          field={field}
          tags={editor.vocabulary.tags}
          onChange={(next) => editor.put(path, next)}
        />
      </div>
      <PartTools part={test} path={path} editor={editor} name={sentence.test(test)} />
    </div>
  );
}
