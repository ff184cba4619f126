import type { FillMode } from './fill-script';
import type { Script } from './script';

/** Where the drawer finds it, in the place of a script's id. */
export const builtInWelcomeId = 'built-in-welcome';

/** A welcome for a library that has none yet. It belongs to no community until it is saved. */
export type BuiltInWelcome = Readonly<{ id: typeof builtInWelcomeId; mode: FillMode }> &
  Pick<Script, 'title' | 'body' | 'scenario'>;

/** They ask for nothing that a newcomer may lack: a nickname, and the group or else the community. */
const welcomes: Readonly<Record<Exclude<FillMode, 'grouped'>, BuiltInWelcome>> = {
  merged: {
    id: builtInWelcomeId,
    mode: 'merged',
    title: '欢迎新人（合并）',
    scenario: '欢迎',
    body: `欢迎 {{ 新人名单 }} 来到{{ 群名 | default: 社群 }}🌷
这里聊什么都可以，不着急，先看看大家在说什么。
想问的随时问，喊我一声就好。`,
  },
  each: {
    id: builtInWelcomeId,
    mode: 'each',
    title: '欢迎新人（一人一条）',
    scenario: '欢迎',
    body: `@{{ 昵称 }} 欢迎来到{{ 群名 | default: 社群 }}🌷
不着急，先随便看看；想聊的、想问的，随时喊我。`,
  },
};

/** The built-in welcome for a way of sending it. */
export function builtInWelcome(mode: FillMode): BuiltInWelcome {
  return welcomes[mode === 'each' ? 'each' : 'merged'];
}
