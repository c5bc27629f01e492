import { createHmac } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditLog, editorTwoFactor } from '../../../../server/database/editor-schema.ts'
import { createTestApp } from '../../../support/create-test-app.ts'
import { signInAs, testPassword } from '../../../support/sign-in.ts'
import { createTestBrowser } from '../../../support/test-browser.ts'

let app: Awaited<ReturnType<typeof createTestApp>>

beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const password = { 'wachtwoord-tweede-stap': testPassword }

/** What the app on a telephone does with the key: RFC 6238, with SHA-1, 30 seconds and 6 digits. */
function codeNow(key: string, steps = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const hash = createHmac('sha1', decodeBase32(key)).update(counter).digest()
  const offset = hash.readUInt8(hash.length - 1) % 16
  return String((hash.readUInt32BE(offset) % 2 ** 31) % 1_000_000).padStart(6, '0')
}

function decodeBase32(text: string): Buffer {
  const bits = text
    .replaceAll(/[ =]/g, '')
    .split('')
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}

/** An editor with a second step: the key in the app, and the recovery codes. */
async function signInWithTwoSteps() {
  const browser = await signInAs(app, 'redacteur')
  const page = await (await browser.post('/redactie/account/tweede-stap', password)).text()
  const key = /<code class="ed-copy">([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? ''
  // The same key as a picture, for the camera of a telephone.
  expect(page).toMatch(/<svg class="ed-qr-code"[^>]*role="img" aria-label="QR-code met de sleutel\./)
  const sleutel = /name="sleutel" value="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const wrong = await browser.post('/redactie/account/tweede-stap/bevestigen', { code: '000000', sleutel })
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toContain('De code klopt niet.')
  const done = await browser.post('/redactie/account/tweede-stap/bevestigen', { code: codeNow(key), sleutel })
  expect(done.status).toBe(200)
  const donePage = await done.text()
  const codes = [...donePage.matchAll(/<li>([\w-]{8,})<\/li>/g)].map(([, code = '']) => code)
  browser.forgetCsrfToken()
  return { browser, key, codes, email: browser.editor.email }
}

/** Gets as far as the second step. */
async function givePassword(email: string) {
  const browser = createTestBrowser(app)
  const response = await browser.post('/redactie/inloggen', { email, wachtwoord: testPassword })
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('Vul de code in')
  expect((await browser.get('/redactie/account')).status).toBe(303)
  return browser
}

test('with a second step a password is not enough, and a code from the app is', async () => {
  const { key, email, codes } = await signInWithTwoSteps()
  expect(codes.length).toBeGreaterThanOrEqual(8)
  const browser = await givePassword(email)
  const wrong = await browser.post('/redactie/inloggen/code', { code: '123' })
  expect(wrong.status).toBe(401)
  expect(await wrong.text()).toContain('De code klopt niet')
  const right = await browser.post('/redactie/inloggen/code', {
    code: codeNow(key),
    naar: '/redactie/account',
  })
  expect(right.headers.get('location')).toBe('/redactie/account')
  expect((await browser.get('/redactie/account')).status).toBe(200)
})

test('a recovery code works once', async () => {
  const { email, codes } = await signInWithTwoSteps()
  const code = codes[0] ?? ''
  expect((await (await givePassword(email)).post('/redactie/inloggen/code', { code })).status).toBe(303)
  expect((await (await givePassword(email)).post('/redactie/inloggen/code', { code })).status).toBe(401)
})

test('after 5 wrong codes one starts again', async () => {
  const { email, key } = await signInWithTwoSteps()
  const browser = await givePassword(email)
  for (let time = 1; time <= 5; time++)
    await browser.post('/redactie/inloggen/code', { code: codeNow(key, 99) })
  const response = await browser.post('/redactie/inloggen/code', { code: codeNow(key) })
  expect(response.status).toBe(401)
  expect(await response.text()).toMatch(/begin opnieuw/)
})

test('the second step can be changed with the password only', async () => {
  const { browser } = await signInWithTwoSteps()
  const wrong = await browser.post('/redactie/account/tweede-stap/uitzetten', {
    'wachtwoord-tweede-stap': 'mis',
  })
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toContain('Het wachtwoord klopt niet. Er is niets gewijzigd.')
  const codes = await browser.post('/redactie/account/herstelcodes', password)
  expect(await codes.text()).toContain('U hebt nieuwe herstelcodes.')
  const off = await browser.post('/redactie/account/tweede-stap/uitzetten', password)
  expect(off.status).toBe(303)
  expect(await (await browser.get('/redactie/account')).text()).toContain('De tweede stap staat uit.')
  const again = await createTestBrowser(app).post('/redactie/inloggen', {
    email: browser.editor.email,
    wachtwoord: testPassword,
  })
  expect(again.status).toBe(303)
})

test('neither the key nor the codes stand readable in the database or the log', async () => {
  const { browser, key, codes } = await signInWithTwoSteps()
  const stored = await app.database.select().from(editorTwoFactor)
  const written = await app.database.select().from(auditLog).where(eq(auditLog.userId, browser.editor.id))
  expect(written.map(({ action }) => action)).toEqual(['ingelogd', 'tweede stap aangezet'])
  const text = JSON.stringify([stored, written])
  for (const secret of [key.replaceAll(' ', ''), decodeBase32(key).toString(), ...codes])
    expect(text).not.toContain(secret)
})

test('a new password needs the current one, and ends the other sessions', async () => {
  const browser = await signInAs(app, 'redacteur')
  const other = createTestBrowser(app)
  await other.post('/redactie/inloggen', { email: browser.editor.email, wachtwoord: testPassword })
  const next = { wachtwoord: 'een nieuw lang wachtwoord', herhaling: 'een nieuw lang wachtwoord' }
  const wrong = await browser.post('/redactie/account/wachtwoord', { ...next, 'huidig-wachtwoord': 'mis' })
  expect(await wrong.text()).toContain('Het wachtwoord klopt niet. Er is niets gewijzigd.')
  const right = await browser.post('/redactie/account/wachtwoord', {
    ...next,
    'huidig-wachtwoord': testPassword,
  })
  expect(right.status).toBe(303)
  expect((await browser.get('/redactie/account')).status).toBe(200)
  expect((await other.get('/redactie/account')).status).toBe(303)
})
