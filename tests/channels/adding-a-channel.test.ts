import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Channel, Delivery, Webhook } from '../../channels/channel.ts'
import { fuzzWebhook } from '../support/fuzz-webhook.ts'
import { temporaryFolder } from '../support/write-content.ts'

const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** A copy of the project in which somebody did what "Adding a channel" in the README says. */
let copy: string

beforeAll(async () => {
  copy = await temporaryFolder()
  for (const path of ['channels', 'server', 'package.json', 'tsconfig.json'])
    await cp(project(path), join(copy, path), { recursive: true })
  await symlink(project('node_modules'), join(copy, 'node_modules'))
  const contract = join(copy, 'channels/channel.ts')
  const names = (await readFile(contract, 'utf8')).replace("  'email',\n", "  'email',\n  'sms',\n")
  await writeFile(contract, names)
  const readme = await readFile(project('README.md'), 'utf8')
  const [, example = ''] = /### Adding a channel\n[^]*?```ts\n([^]*?)```/.exec(readme) ?? []
  await mkdir(join(copy, 'channels/sms'))
  await writeFile(join(copy, 'channels/sms/create-sms.ts'), example)
})

afterAll(() => rm(copy, { recursive: true, force: true }))

test('the channel in the README compiles against the contract', async () => {
  await writeFile(
    join(copy, 'tsconfig.example.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['channels/sms', 'server/**/*.d.ts'] }),
  )
  const compiler = join(copy, 'node_modules/typescript/bin/tsc')
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.example.json'], {
    cwd: copy,
  }).catch((error: { stdout: string }) => error)
  expect(stdout).toBe('')
})

test('the channel in the README takes in a message, sends a part, and survives random bodies', async () => {
  const { createSms } = (await import(pathToFileURL(join(copy, 'channels/sms/create-sms.ts')).href)) as {
    createSms: (environment: Record<string, string>) => (Channel & { webhook: Webhook }) | undefined
  }
  const secret = 'een-geheim-van-de-gateway'
  const gateway = await startGateway()
  const sms = createSms({ SMS_URL: gateway.url, SMS_SECRET: secret })
  expect(createSms({})).toBeUndefined()
  if (!sms) throw new Error('The channel is not configured.')
  const message = { id: 'm1', from: '+31612345678', text: 'hoe laat is het', time: 1_793_600_000_000 }
  const { statuses, messages } = await fuzzWebhook({
    webhook: sms.webhook,
    sign: () => ({ 'X-Secret': secret }),
    samples: [message],
    count: 500,
  })
  expect(Object.keys(statuses).toSorted()).toEqual(['200', '400', '401'])
  expect(messages).toBeGreaterThan(0)
  const delivery: Delivery = {
    id: 'levering-1',
    part: { text: 'Tien uur.', plain: 'Tien uur.', options: [] },
    address: { to: message.from },
  }
  expect(await sms.send(delivery)).toEqual({ kind: 'sent' })
  gateway.refuseNext()
  expect(await sms.send(delivery)).toMatchObject({ kind: 'retry', after: 3000 })
  expect(gateway.bodies[0]).toEqual({ key: 'levering-1', to: message.from, text: 'Tien uur.' })
  expect(await sms.test()).toMatchObject([{ ok: true }])
  gateway.close()
})

/** The gateway: it takes messages, and is too busy once when the test says so. */
async function startGateway() {
  const bodies: unknown[] = []
  let isBusy = false
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      if (request.method === 'POST') bodies.push(JSON.parse(body))
      response.writeHead(isBusy ? 429 : 200, { 'Retry-After': '3' }).end('{}')
      isBusy = false
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    bodies,
    refuseNext: () => void (isBusy = true),
    close: () => void server.close(),
  }
}
