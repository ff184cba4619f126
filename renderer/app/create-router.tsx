import { createHashRouter, replace } from 'react-router';
import { Frame } from './Frame';
import { Opening } from './Opening';
import { ScreenFailure } from './ScreenFailure';
import { screens } from './screens';

// Decided before anything is drawn: an address given during the start is not overtaken by it.
const toToday = () => replace('/today');

/**
 * Fixed addresses: each screen has one, so that help, tests and people agree. The screen of the address is loaded from
 * now on, while the vault opens.
 */
export function createRouter() {
  return createHashRouter([
    {
      path: '/',
      element: <Frame />,
      errorElement: <ScreenFailure />,
      hydrateFallbackElement: <Opening />,
      children: [
        {
          // A screen that breaks leaves the frame around it standing.
          errorElement: <ScreenFailure />,
          children: [
            { index: true, loader: toToday },
            { path: 'today', lazy: { Component: screens.today } },
            { path: 'members/:id?', lazy: { Component: screens.members } },
            { path: 'scripts', lazy: { Component: screens.scripts } },
            { path: 'planner', lazy: { Component: screens.planner } },
            { path: 'activities/:id?', lazy: { Component: screens.activities } },
            { path: 'communities/:part?', lazy: { Component: screens.communities } },
            { path: 'settings/:part?', lazy: { Component: screens.settings } },
            { path: '*', loader: toToday },
          ],
        },
      ],
    },
  ]);
}
