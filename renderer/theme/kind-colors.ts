import type { ContentKind } from '../../shared/domain/planner/planner-item';

/** The palette name of each kind of content. Amber is kept for what is not ready yet. */
export const kindColors: Readonly<Record<ContentKind, string>> = {
  锦囊: 'teal',
  分享: 'blue',
  团购: 'pink',
  话题: 'grape',
  早安: 'lime',
  晚安: 'indigo',
  活动: 'ember',
  资讯: 'cyan',
  其他: 'gray',
};
