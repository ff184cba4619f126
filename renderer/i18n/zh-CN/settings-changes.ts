type Facts = Readonly<Record<string, string | number>>;

const settingNames: Readonly<Record<string, string>> = {
  operatorName: '运营者署名',
  backupEveryMinutes: '多久备份一次',
  lengthProfiles: '长度档位',
  lengthProfileId: '长度档位',
  checkLimits: '提醒的限度',
  quickKey: '快捷话术的按键',
};

/** 修改设置：长度档位; older changes do not say which. */
export function settingsChanged({ fields }: Facts): string {
  const keys = String(fields ?? '').split(' ');
  const names = new Set(keys.flatMap((key) => settingNames[key] ?? []));
  return names.size === 0 ? '修改设置' : `修改设置：${[...names].join('、')}`;
}
