import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Choice, PreviewLine } from '../../../../shared/domain/intake/preview';
import { text } from '../../../i18n/text';
import { MemberFinder } from '../../../ui/MemberFinder';
import { labelOf, mayPick, offersOf, optionOf, pickedChoice, pickValue } from './line-choices';

const words = text.intake;

type LineControlProps = Readonly<{
  line: PreviewLine;
  choice: Choice;
  nameOf: (id: string) => string;
  onChoose: (choice: Choice) => void;
}>;

/** What is done with a line: one of what is offered, or a member searched for. */
export function LineControl({ line, choice, nameOf, onChoose }: LineControlProps) {
  const [picking, setPicking] = useState(false);
  const label = words.choiceOf(line.name || line.source);
  if (picking) {
    return (
      <MemberFinder
        label={label}
        labelHidden
        size="xs"
        opened
        everyGroup
        placeholder={words.pickMember}
        nobody={words.nobodyFound}
        onPick={({ id }) => {
          setPicking(false);
          onChoose(pickedChoice(line, id));
        }}
        onBlur={() => setPicking(false)}
      />
    );
  }
  const offers = offersOf(line, choice);
  const options = offers.map((offer) => ({ value: optionOf(offer), label: labelOf(offer, line, nameOf) }));
  if (mayPick(line)) options.push({ value: pickValue, label: words.choices.pick });
  return (
    <Select
      aria-label={label}
      size="xs"
      allowDeselect={false}
      data={options}
      value={optionOf(choice)}
      title={options.find(({ value }) => value === optionOf(choice))?.label}
      styles={{ input: { textOverflow: 'ellipsis' } }}
      comboboxProps={{ width: 230, position: 'bottom-end' }}
      onChange={(value) => {
        const offer = offers.find((one) => optionOf(one) === value);
        if (value === pickValue) setPicking(true);
        else if (offer) onChoose(offer);
      }}
    />
  );
}
