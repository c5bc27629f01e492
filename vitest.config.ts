import { defineConfig } from 'vitest/config'

// Before the workers start, so that each has it from its first line: opening hours and dates do not depend on the machine.
process.env['TZ'] = 'Europe/Amsterdam'

export default defineConfig({
  // The sitemap has tags with a namespace, as XML does.
  oxc: { jsx: { throwIfNamespace: false } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
