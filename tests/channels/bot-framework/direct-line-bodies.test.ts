import { expect, onTestFinished, test } from 'vitest'
import { channelInbox } from '../../../server/database/channel-schema.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { randomBodies } from '../../support/random-bodies.ts'

const samples = [
  { type: 'message', text: 'wat kost een paspoort', locale: 'nl-NL', from: { id: 'ik', name: 'Ada' } },
  {
    type: 'message',
    attachments: [{ contentType: 'image/png', contentUrl: 'https://x' }],
    from: { id: 'ik' },
  },
  { type: 'conversationUpdate', membersAdded: [{ id: 'ik' }], channelData: { deep: [{ er: 1 }] } },
  { type: 'endOfConversation', entities: [{ type: 'mention', mentioned: { id: 'ik' }, text: 'Ada' }] },
]

test('10,000 random bodies never make our own Direct Line fail', { timeout: 240_000 }, async () => {
  const { app, database, close } = await createTestApp({ environment: { BOT_FRAMEWORK_DIRECT_LINE: 'aan' } })
  onTestFinished(close)
  const call = (method: string, path: string, token: string | undefined, body?: Uint8Array<ArrayBuffer>) =>
    app.request(`/directline${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      ...(body && { body }),
    })
  const { conversationId, token } = await (await call('POST', '/conversations', undefined)).json()
  const activities = `/conversations/${conversationId}/activities`
  // Mostly where the body is read; the others take none, and may get one.
  const others = ['/conversations', '/tokens/generate', '/tokens/refresh']
  const statuses = new Map<string, number>()
  for (const [index, bytes] of randomBodies(samples).entries()) {
    const path = others[index % 10] ?? activities
    const { status } = await call('POST', path, index % 7 === 0 ? undefined : token, bytes.slice())
    const answer = `${path.split('/').at(-1)} ${status}`
    statuses.set(answer, (statuses.get(answer) ?? 0) + 1)
  }
  expect([...statuses.keys()].toSorted()).toEqual([
    'activities 200',
    'activities 400',
    'activities 403',
    'conversations 200',
    'conversations 201',
    'generate 201',
    'refresh 200',
    'refresh 403',
  ])
  expect(statuses.get('activities 200')).toBeGreaterThan(1000)
  expect(await database.$count(channelInbox)).toBeGreaterThan(500)
  expect((await call('GET', activities, token)).status).toBe(200)
})
