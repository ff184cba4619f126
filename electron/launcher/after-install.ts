import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs after `npm ci`. The scripts of package.json begin with the POSIX shell's `exec`, so that Node is the direct
 * child of npm and signals reach the app. On Windows this stand-in just runs the rest of the line.
 */
if (process.platform === 'win32') {
  writeFileSync(join('node_modules', '.bin', 'exec.cmd'), '@%*\r\n');
}
