import {
  type ButtonProps,
  type CardProps,
  type CSSVariablesResolver,
  createTheme,
  type DrawerProps,
  type MantineColorsTuple,
  type ModalProps,
  type NotificationProps,
  type NumberInputProps,
  type SelectProps,
  type TextareaProps,
  type TextInputProps,
  type TooltipProps,
} from '@mantine/core';
import { dateFields } from './date-fields';

/** The one place with colours, radii and spacing. */
const ember: MantineColorsTuple = [
  '#fff4ed',
  '#ffe5d5',
  '#fecaab',
  '#fda775',
  '#fb843f',
  '#f26a24',
  '#dd5414',
  '#b84312',
  '#933816',
  '#772f15',
];

const warmGray: MantineColorsTuple = [
  '#fbfaf8',
  '#f5f2ee',
  '#ebe6df',
  '#ddd6cc',
  '#c9c0b4',
  '#a89e92',
  '#857c73',
  '#635b53',
  '#453f39',
  '#2b2724',
];

const warmDark: MantineColorsTuple = [
  '#eae5df',
  '#cfc8c0',
  '#a79f96',
  '#7d756d',
  '#4a443f',
  '#38332f',
  '#2a2623',
  '#242120',
  '#1b1917',
  '#141211',
];

export const theme = createTheme({
  primaryColor: 'ember',
  primaryShade: { light: 7, dark: 5 },
  colors: { ember, gray: warmGray, dark: warmDark },
  white: '#ffffff',
  black: '#2b2724',
  fontFamily:
    '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.5' },
      h3: { fontSize: '14px', lineHeight: '1.6' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '20px', lg: '28px', xl: '40px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '999px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // By name: the components themselves come with the screens that have some.
  components: {
    Button: { defaultProps: { size: 'sm', fw: 500 } satisfies Partial<ButtonProps> },
    Card: { defaultProps: { withBorder: true, padding: 0, radius: 'md' } satisfies Partial<CardProps> },
    Modal: {
      defaultProps: { radius: 'lg', overlayProps: { backgroundOpacity: 0.35 } } satisfies Partial<ModalProps>,
    },
    Notification: { defaultProps: { withBorder: true } satisfies Partial<NotificationProps> },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.2 } } satisfies Partial<DrawerProps> },
    TextInput: { defaultProps: { size: 'sm' } satisfies Partial<TextInputProps> },
    Textarea: { defaultProps: { size: 'sm' } satisfies Partial<TextareaProps> },
    Select: {
      defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' } } satisfies Partial<SelectProps>,
    },
    NumberInput: { defaultProps: { size: 'sm' } satisfies Partial<NumberInputProps> },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 350 } satisfies Partial<TooltipProps> },
    ...dateFields,
  },
});

/** Toasts stand in the column of the list: never over a drawer, where the next button is, nor over the side bar. */
export const toastPlace = {
  position: 'bottom-left',
  containerWidth:
    'min(440px, 100vw - var(--weilu-sidebar-width) - var(--weilu-aside-width) - var(--mantine-spacing-md))',
  style: { left: 'calc(var(--weilu-sidebar-width) + var(--mantine-spacing-md))' },
} as const;

/** Surfaces of the two appearances, as variables the style sheets use. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--weilu-sidebar-width': '208px',
    '--weilu-aside-width': '380px',
    '--weilu-wide-aside-width': '760px',
    '--weilu-row-height': '36px',
    // Left free at the end of what scrolls, above the edge of the page: a toast lies over nothing there.
    '--weilu-toast-room': '60px',
  },
  light: {
    '--mantine-color-body': warmGray[0],
    '--weilu-surface': '#ffffff',
    '--weilu-sidebar': warmGray[1],
    '--weilu-hairline': warmGray[2],
    '--weilu-hairline-soft': warmGray[1],
    '--weilu-selected': ember[0],
    '--weilu-nav-selected': ember[1],
    '--weilu-accent-text': ember[8],
    '--weilu-warning-text': '#8a5200',
    '--weilu-bubble': '#d9f2d0',
    '--weilu-warning-surface': '#fdefc9',
    '--mantine-color-dimmed': warmGray[6],
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-yellow-light-color': 'var(--weilu-warning-text)',
  },
  dark: {
    '--mantine-color-body': warmDark[8],
    '--weilu-surface': warmDark[7],
    '--weilu-sidebar': warmDark[9],
    '--weilu-hairline': warmDark[5],
    '--weilu-hairline-soft': warmDark[6],
    '--weilu-selected': '#2f211a',
    '--weilu-nav-selected': '#3d1c0d',
    '--weilu-accent-text': ember[4],
    '--weilu-warning-text': '#f3c06b',
    '--weilu-bubble': '#2c4a33',
    '--weilu-warning-surface': '#4a3512',
    '--mantine-color-dimmed': warmDark[2],
    '--mantine-color-error': 'var(--mantine-color-red-5)',
  },
});
