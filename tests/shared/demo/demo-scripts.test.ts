import { describe, expect, test } from 'vitest';
import { singleWelcomeId } from '../../../shared/domain/demo/scripts/build-scripts';
import { renderScript } from '../../../shared/domain/scripts/render-script';
import { buildScriptContext } from '../../../shared/domain/scripts/script-context';
import { faultsOf } from '../scripts/script-fixtures';
import { demo, sunday } from './demo-fixture';

const [community] = demo.communities;

function contextFor(members: typeof demo.members, groupName: string | null, operator: string) {
  if (!community) throw new Error('the demo has a community');
  return buildScriptContext({
    members: members.map((member) => ({
      member,
      membership: demo.memberships.find(({ memberId }) => memberId === member.id) ?? null,
    })),
    group: groupName === null ? null : { name: groupName },
    community,
    today: sunday,
    operator,
  });
}

describe.each(demo.scripts.map((script) => [script.title, script] as const))('%s', (_title, script) => {
  test('is free of faults and uses only the variables there are', () => {
    expect(faultsOf(script.body)).toEqual([]);
  });

  test('can be filled for every member, known well or hardly', () => {
    const failing = demo.members.filter((member) => {
      const filled = renderScript(script.body, contextFor([member], '1群', ''));
      return !filled.ok || /undefined|null|\{|%|\n\n\n/.test(filled.text);
    });
    expect(failing.map(({ nickname }) => nickname)).toEqual([]);
    expect(renderScript(script.body, contextFor(demo.members.slice(-5), null, '小满'))).toMatchObject({
      ok: true,
    });
  });
});

test('the merged welcome names everybody who waits', () => {
  const newcomers = demo.members.slice(-5);
  const body = demo.scripts.find(({ title }) => title === '欢迎新人（合并）')?.body ?? '';
  const filled = renderScript(body, contextFor(newcomers, '1群', '小满'));
  if (!filled.ok) throw new Error('the welcome can be filled');
  for (const { nickname } of newcomers) expect(filled.text).toContain(nickname);
});

test('several scripts branch and several name people in a loop', () => {
  expect(demo.scripts.filter(({ body }) => /\{% if.*\{% els/s.test(body)).length).toBeGreaterThanOrEqual(8);
  expect(
    demo.scripts.filter(({ body }) => body.includes('{% for 人 in 新人 %}')).length,
  ).toBeGreaterThanOrEqual(3);
});

test('the single welcome is the one timelines mention', () => {
  expect(demo.scripts.find(({ id }) => id === singleWelcomeId)?.title).toBe('欢迎新人（一人）');
});
