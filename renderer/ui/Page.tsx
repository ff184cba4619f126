import { Kbd, Text, Title, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { text } from '../i18n/text';
import classes from './Page.module.css';
import { palette } from './palette-store';
import { useEscape } from './use-escape';

type PageProps = Readonly<{
  title: string;
  /** A way back, before the title, on a page below a list. */
  back?: ReactNode;
  /** What stands beside the title in a few words. */
  subtitle?: ReactNode;
  /** Buttons at the right of the title row; at most one of them filled. */
  buttons?: ReactNode;
  /** The drawer beside the content: details of what is chosen. */
  aside?: ReactNode;
  /** Name of the drawer for assistive technology. */
  asideLabel?: string;
  /** Closes the drawer: Esc anywhere does it, where the screen does not handle Esc itself. */
  onCloseAside?: () => void;
  /** A drawer in which something is written: about twice as wide. */
  asideWide?: boolean;
  children: ReactNode;
}>;

/** The layout of every screen: a title row, the content, and a drawer beside it. */
export function Page({
  title,
  back,
  subtitle,
  buttons,
  aside,
  asideLabel,
  asideWide = false,
  onCloseAside,
  children,
}: PageProps) {
  useEscape(aside && onCloseAside ? onCloseAside : null);
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        <header className={classes.header}>
          {back}
          <Title order={1} className={`one-line person-text ${classes.title}`}>
            {title}
          </Title>
          <Text c="dimmed" size="sm" className={`one-line ${classes.subtitle}`} component="div">
            {subtitle}
          </Text>
          <div className={classes.buttons}>
            <PaletteButton />
            {buttons}
          </div>
        </header>
        <div className={classes.content}>{children}</div>
      </div>
      {aside ? (
        <aside
          className={asideWide ? `${classes.aside} ${classes.wide}` : classes.aside}
          aria-label={asideLabel}
        >
          {aside}
        </aside>
      ) : null}
    </div>
  );
}

function PaletteButton() {
  return (
    <UnstyledButton
      className={classes.palette}
      onClick={() => palette.open()}
      aria-label={text.frame.searchOrRun}
    >
      <IconSearch size={15} stroke={1.6} aria-hidden />
      <span className={classes.paletteText}>{text.frame.searchOrRun}</span>
      <Kbd size="xs">Ctrl K</Kbd>
    </UnstyledButton>
  );
}
