import { activities } from './zh-CN/activities';
import { activityList } from './zh-CN/activity-list';
import { activityTemplates } from './zh-CN/activity-templates';
import { chain } from './zh-CN/chain';
import { changes } from './zh-CN/changes';
import { communities } from './zh-CN/communities';
import { composer } from './zh-CN/composer';
import { data } from './zh-CN/data';
import { dictionary } from './zh-CN/dictionary';
import { errors } from './zh-CN/errors';
import { exchange } from './zh-CN/exchange';
import { experts } from './zh-CN/experts';
import { fields } from './zh-CN/fields';
import { frame } from './zh-CN/frame';
import { history } from './zh-CN/history';
import { importing } from './zh-CN/importing';
import { intake } from './zh-CN/intake';
import { item } from './zh-CN/item';
import { ledgers } from './zh-CN/ledgers';
import { library } from './zh-CN/library';
import { materials } from './zh-CN/materials';
import { members } from './zh-CN/members';
import { merging } from './zh-CN/merging';
import { onboarding } from './zh-CN/onboarding';
import { people } from './zh-CN/people';
import { planner } from './zh-CN/planner';
import { privacy } from './zh-CN/privacy';
import { quick } from './zh-CN/quick';
import { recovery } from './zh-CN/recovery';
import { retrospective } from './zh-CN/retrospective';
import { review } from './zh-CN/review';
import { rhythm } from './zh-CN/rhythm';
import { run } from './zh-CN/run';
import { scriptEditor } from './zh-CN/script-editor';
import { scripts } from './zh-CN/scripts';
import { segments } from './zh-CN/segments';
import { series } from './zh-CN/series';
import { settings } from './zh-CN/settings';
import { tags } from './zh-CN/tags';
import { tasks } from './zh-CN/tasks';
import { today } from './zh-CN/today';

/** 简体中文: every sentence of the interface, one part a screen. */
export const zhCN = {
  frame,
  today,
  members,
  importing,
  tags,
  fields,
  segments,
  intake,
  experts,
  review,
  merging,
  composer,
  dictionary,
  library,
  onboarding,
  quick,
  scriptEditor,
  scripts,
  planner,
  item,
  series,
  materials,
  rhythm,
  exchange,
  activities,
  activityList,
  activityTemplates,
  chain,
  ledgers,
  people,
  retrospective,
  run,
  tasks,
  communities,
  settings,
  history,
  data,
  privacy,
  recovery,
  errors,
  changes,
} as const;
