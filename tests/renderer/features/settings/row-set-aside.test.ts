import { expect, it } from 'vitest';
import { faultInWords, nameOfAside } from '../../../../renderer/features/settings/backup/row-set-aside';

it('calls a row that was set aside by its name, where its text still tells it', () => {
  expect(nameOfAside('members', '{"id":"m1","nickname":"阿禾","duties":{}}')).toBe('阿禾');
  expect(nameOfAside('scripts', '{"title":"欢迎新人"}')).toBe('欢迎新人');
});

it('has no name for a text that is no row, and never fails on one', () => {
  for (const text of ['', '{"nickname":', 'null', '7', '[]', '{"nickname":{"a":1}}', '[object Object]']) {
    expect(typeof nameOfAside('members', text)).toBe('string');
  }
  expect(nameOfAside('unheard', '{"nickname":"阿禾"}')).toBe('');
});

it('says which field could not be read, in words', () => {
  expect(faultInWords('duties: Invalid input: expected array, received object')).toBe('「职务」这一项读不懂');
  expect(faultInWords('skin.type: Invalid option')).toBe('「肤质」这一项读不懂');
  expect(faultInWords('duties.0.title: Too small')).toBe('「职务」这一项读不懂');
  for (const reason of ['nested too deep', '', ': ', 'constructor: x', '__proto__: x']) {
    expect(faultInWords(reason)).toBe('内容读不懂');
  }
});
