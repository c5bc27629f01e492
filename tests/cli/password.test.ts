import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { auditLog } from '../../server/database/editor-schema.ts'
import { createTestApp } from '../support/create-test-app.ts'
import { runCli } from '../support/run-cli.ts'
import { addEditor } from '../support/sign-in.ts'
import { createTestBrowser } from '../support/test-browser.ts'

// A process of its own per test: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 120_000 })

test('password prints a link with which an editor gets in again', async () => {
  const app = await createTestApp()
  const { email } = await addEditor(app, 'beheerder', 'bo@voorbeeld.nl')
  const environment = {
    DATABASE_URL: `file:${join(app.folder, 'test.db')}`,
    PUBLIC_URL: app.settings.PUBLIC_URL,
  }
  const { status, stdout } = await runCli(['password', 'Bo@voorbeeld.nl', '--tweede-stap-uit'], {
    environment,
  })
  expect(status).toBe(0)
  const path = /http:\/\/localhost:8787(\/redactie\/wachtwoord\/[\w-]+)\n$/.exec(stdout)?.[1] ?? ''
  const browser = createTestBrowser(app)
  await browser.post(path, { wachtwoord: 'weer een lange zin', herhaling: 'weer een lange zin' })
  expect((await browser.post('/redactie/inloggen', { email, wachtwoord: 'weer een lange zin' })).status).toBe(
    303,
  )
  const [record] = await app.database.select().from(auditLog)
  expect(record?.details).toBe('In de terminal, met de tweede stap uit.')

  const unknown = await runCli(['password', 'niemand@voorbeeld.nl'], { environment })
  expect([unknown.status, unknown.stderr]).toEqual([
    1,
    'Niemand in de redactie heeft het e-mailadres niemand@voorbeeld.nl. Controleer het adres.\n',
  ])
  await app.close()
})
