import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import {
  AppShell,
  Button,
  Card,
  Center,
  Group,
  Loader,
  MantineProvider,
  Menu,
  NavLink,
  Stack,
  Text,
  Title,
  Tooltip,
} from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

/** A frame of the same pieces as ours, with nothing in it. */
createRoot(root).render(
  <MantineProvider>
    <Notifications />
    <AppShell navbar={{ width: 220, breakpoint: 'xs' }}>
      <AppShell.Navbar>
        <Menu>
          <Menu.Target>
            <Button>围炉</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>围炉</Menu.Label>
            <Menu.Item>围炉</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Tooltip label="围炉">
          <NavLink label="围炉" />
        </Tooltip>
      </AppShell.Navbar>
      <AppShell.Main>
        <Card>
          <Stack>
            <Group>
              <Title order={1}>围炉</Title>
              <Text>围炉</Text>
            </Group>
            <Center>
              <Loader />
            </Center>
          </Stack>
        </Card>
      </AppShell.Main>
    </AppShell>
  </MantineProvider>,
);
