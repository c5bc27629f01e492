import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Browser, chromium } from 'playwright-core'

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Nothing that phones home, and able to run as root in a container. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * A real Chromium: the one in `CHROMIUM_PATH`, otherwise the first found on this machine. Close it after the tests.
 * @throws a sentence that says what to install
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: browserArguments })
}

/** Serves an app on a free port of this machine, for tests that need a real browser. */
export async function startTestServer(
  app: Pick<Hono, 'fetch'>,
): Promise<{ url: string; close: () => Promise<void> }> {
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) =>
        resolve({ server: started, port: info.port }),
      )
    },
  )
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve, reject) => {
        if ('closeAllConnections' in server) server.closeAllConnections()
        server.close((error) => (error ? reject(error) : resolve()))
      }),
  }
}

function findBrowser(): string {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) return chosen
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  const found = browserNames
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path))
  if (found) return found
  throw new Error(
    'No Chromium found for the browser tests. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to its executable.',
  )
}
