import { Hono } from 'hono'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { launchBrowser, startTestServer } from '../../support/launch-browser.ts'
import { webChatBundle } from '../../support/web-chat-bundle.ts'

// Web Chat is large and asks for news once a second.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let app: Awaited<ReturnType<typeof createTestApp>>
let server: Awaited<ReturnType<typeof startTestServer>>
let page: Awaited<ReturnType<typeof startTestServer>>
let browser: Browser
let stop: () => Promise<void>

beforeAll(async () => {
  app = await createTestApp({
    now: () => new Date(),
    environment: { BOT_FRAMEWORK_DIRECT_LINE: 'aan', ALLOWED_ORIGINS: '*' },
  })
  stop = app.channels.start()
  server = await startTestServer(app.app)
  const bundle = await webChatBundle()
  const site = new Hono()
  site.get('/webchat.js', (context) => context.body(bundle, 200, { 'Content-Type': 'text/javascript' }))
  site.get('/', (context) =>
    context.html(`<!doctype html><html lang="nl"><meta charset="utf-8"><title>Web Chat</title>
      <div id="chat" role="main" style="height: 600px"></div><script src="/webchat.js"></script>
      <script>
        fetch('${server.url}/directline/tokens/generate', { method: 'POST' })
          .then((response) => response.json())
          .then(({ token }) => WebChat.renderWebChat({
            directLine: WebChat.createDirectLine({ token, domain: '${server.url}/directline', webSocket: false }),
            locale: 'nl-NL',
          }, document.getElementById('chat')))
      </script></html>`),
  )
  page = await startTestServer(site)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await Promise.all([page.close(), server.close()])
  await stop()
  await app.close()
})

test('Microsoft’s own Web Chat greets, answers, and takes what is pressed', async () => {
  const chat = await browser.newPage()
  await chat.goto(page.url)
  await chat.getByText('U praat met een chatbot').first().waitFor()
  const field = chat.getByRole('textbox')
  await field.fill('hoe vraag ik een paspoort aan')
  await field.press('Enter')
  await chat.getByText('U vraagt een paspoort persoonlijk aan').first().waitFor()
  await chat.getByRole('link', { name: 'het hele artikel op onze website' }).waitFor()
  await chat.getByRole('toolbar').getByRole('button', { name: 'Ja', exact: true }).click()
  await chat.getByText('Fijn').or(chat.getByText('Bedankt')).first().waitFor()
  await chat.close()
})

/** Calls our Direct Line as a client does. */
const post = (path: string, token?: string, body?: unknown) =>
  fetch(`${server.url}/directline${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

test('a conversation opens for its own token only, and gives what was said after the watermark', async () => {
  const one = await (await post('/conversations')).json()
  const other = await (await post('/conversations')).json()
  const activities = `/conversations/${one.conversationId}/activities`
  expect((await post(activities, other.token, { type: 'message', text: 'hoi' })).status).toBe(403)
  expect((await post(activities, undefined, { type: 'message', text: 'hoi' })).status).toBe(403)
  expect((await post(activities, one.token, [])).status).toBe(400)
  const { id } = await (
    await post(activities, one.token, { type: 'message', text: 'wat kost een paspoort', from: { id: 'ik' } })
  ).json()
  const read = async (watermark: string) => {
    const response = await fetch(`${server.url}/directline${activities}?watermark=${watermark}`, {
      headers: { authorization: `Bearer ${one.token}` },
    })
    return response.json()
  }
  const all = await read('')
  expect(all.activities).toContainEqual(
    expect.objectContaining({ id, text: 'wat kost een paspoort', from: { id: 'ik', role: 'user' } }),
  )
  const { activities: later } = await read(all.watermark)
  expect(later).not.toContainEqual(expect.objectContaining({ id }))
})
