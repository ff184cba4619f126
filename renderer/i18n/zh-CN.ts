import { activities } from './zh-CN/activities';
import { changes } from './zh-CN/changes';
import { communities } from './zh-CN/communities';
import { data } from './zh-CN/data';
import { errors } from './zh-CN/errors';
import { frame } from './zh-CN/frame';
import { history } from './zh-CN/history';
import { importing } from './zh-CN/importing';
import { members } from './zh-CN/members';
import { planner } from './zh-CN/planner';
import { privacy } from './zh-CN/privacy';
import { recovery } from './zh-CN/recovery';
import { scripts } from './zh-CN/scripts';
import { settings } from './zh-CN/settings';
import { today } from './zh-CN/today';

/** 简体中文: every sentence of the interface, one part a screen. */
export const zhCN = {
  frame,
  today,
  members,
  importing,
  scripts,
  planner,
  activities,
  communities,
  settings,
  history,
  data,
  privacy,
  recovery,
  errors,
  changes,
} as const;
