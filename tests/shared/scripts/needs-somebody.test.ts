import { expect, it } from 'vitest';
import { needsSomebody } from '#shared/domain/scripts/pick-welcome';

it.each([
  '欢迎 {{ 新人名单 }} 来坐坐',
  '欢迎 {% for 人 in 新人 %}{{ 人.昵称 }}{% endfor %}，{% if 人数 > 3 %}好热闹{% else %}来得正好{% endif %}',
])('would greet the air without anybody: %s', (body) => {
  expect(needsSomebody(body)).toBe(true);
});

it.each([
  '明天八点见',
  '{{ 昵称 | default: "姐妹" }}好',
  '{% if 人数 > 0 %}{% for 人 in 新人 %}@{{ 人.昵称 }} {% endfor %}{% else %}刚来的朋友{% endif %}看这里',
  '{% if 新人 %}{{ 新人名单 }}{% endif %}看群公告',
])('has words for nobody too: %s', (body) => {
  expect(needsSomebody(body)).toBe(false);
});
