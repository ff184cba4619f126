/** Colours of an exported retrospective, on white paper whatever the app looks like: those of the light theme. */
export const exportColors = {
  ink: '#2b2724',
  dim: '#635b53',
  line: '#ddd6cc',
  head: '#f5f2ee',
  accent: '#b84312',
  paper: '#ffffff',
} as const;

/** Faces of the system that hold Chinese, with emoji behind them. */
export const exportFonts =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"';
