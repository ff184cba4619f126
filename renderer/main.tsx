import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/schedule/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/global.css';
import 'dayjs/locale/zh-cn';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App';
import { createRouter } from './app/create-router';
import { isQuickAddress } from './app/quick/quick-address';
import { HostProvider } from './data/host-context';
import { createHost } from './host/create-host';
import { cssVariablesResolver, theme, toastPlace } from './theme/theme';
import { beginDialogsAtTheirContent } from './ui/first-focus';

// The policy of the page forbids `new Function`; zod then checks without compiling.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

beginDialogsAtTheirContent();

// The window of 快捷话术 is the same page at an address of its own.
const router = isQuickAddress(window.location.hash) ? null : createRouter();
const colorSchemeManager = localStorageColorSchemeManager({ key: 'weilu-appearance' });

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <DatesProvider settings={{ locale: 'zh-cn', firstDayOfWeek: 1, weekendDays: [0, 6] }}>
        <Notifications {...toastPlace} limit={4} zIndex={1000} />
        <HostProvider value={createHost()}>
          <App router={router} />
        </HostProvider>
      </DatesProvider>
    </MantineProvider>
  </StrictMode>,
);
