import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { assemble } from '../../cli/assemble.ts'
import { readSettings } from '../../server/settings.ts'

/** The example content of the project. */
export const exampleContent = fileURLToPath(new URL('../../content', import.meta.url))

/** A Monday, during opening hours. */
export const testNow = new Date('2026-11-02T10:00:00+01:00')

interface TestAppOptions {
  /** Copies the example content so that the test may change it. */
  ownContent?: boolean
  content?: string
  environment?: Record<string, string>
  now?: () => Date
  /** How channels reach their platforms. */
  fetch?: typeof globalThis.fetch
}

/** The real application on a temporary database file, with a fixed clock. Close it after the test. */
export async function createTestApp(options: TestAppOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'vraagbaak-'))
  const content = options.ownContent ? join(folder, 'content') : (options.content ?? exampleContent)
  if (options.ownContent) await cp(options.content ?? exampleContent, content, { recursive: true })
  const settings = readSettings({
    CONTENT: content,
    DATABASE_URL: `file:${join(folder, 'test.db')}`,
    PUBLIC_URL: 'http://localhost:8787',
    ...options.environment,
  })
  const vraagbaak = await assemble(settings, {
    now: options.now ?? (() => testNow),
    environment: options.environment ?? {},
    ...(options.fetch && { fetch: options.fetch }),
    logger: pino({ level: 'silent' }),
  })
  return {
    ...vraagbaak,
    settings,
    folder,
    content,
    async close() {
      vraagbaak.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
