import { type Server as HttpServer, createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { postJson } from '../../../channels/sending/post-json.ts'

const open: { close: () => unknown }[] = []

afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

const nineOClock = () => new Date('2026-11-02T09:00:00Z')

/** A platform that does this with every request. */
async function platform(listener: Parameters<typeof createServer>[1]): Promise<string> {
  const server: HttpServer = createServer(listener)
  open.push({ close: () => server.closeAllConnections() }, server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('JSON goes out, and the answer comes back with its status', async () => {
  let seen = ''
  const url = await platform((request, response) => {
    seen = [request.method, request.headers['content-type'], request.headers['x-key'], ''].join(' ')
    request.on('data', (chunk: Buffer) => (seen += chunk.toString()))
    request.on('end', () => response.writeHead(201).end('{"id":7}'))
  })
  const answer = await postJson({ url, body: { text: 'hé' }, headers: { 'X-Key': 'a' } })
  expect(answer).toMatchObject({ kind: 'response', status: 201, ok: true, body: { id: 7 } })
  expect(seen).toBe('POST application/json a {"text":"hé"}')
})

test('a refusal is an answer too, and says how long to wait', async () => {
  const url = await platform((_request, response) =>
    response.writeHead(429, { 'Retry-After': '3' }).end('geen JSON'),
  )
  const answer = await postJson({ url, body: {} })
  expect(answer).toMatchObject({
    kind: 'response',
    status: 429,
    ok: false,
    retryAfter: 3000,
    body: undefined,
  })
})

test('the waiting time may be a date', async () => {
  const url = await platform((_request, response) =>
    response.writeHead(503, { 'Retry-After': 'Mon, 02 Nov 2026 09:01:00 GMT' }).end(),
  )
  expect(await postJson({ url, body: {} }, { now: nineOClock })).toMatchObject({ retryAfter: 60_000 })
})

test('a redirect is not followed: it would take the token elsewhere', async () => {
  const url = await platform((_request, response) => response.writeHead(302, { Location: '/x' }).end())
  expect(await postJson({ url, body: {} })).toMatchObject({ kind: 'response', status: 302, ok: false })
})

test('a platform that is not there has certainly not got it', async () => {
  const url = await platform(() => {})
  for (const server of open.splice(0)) server.close()
  expect(await postJson({ url, body: {} })).toMatchObject({
    kind: 'retry',
    reason: expect.stringMatching(/^127\.0\.0\.1:\d+ is niet te bereiken \(ECONNREFUSED\)\.$/),
  })
})

test('a name that does not exist has certainly not got it, and the token in the address is not told', async () => {
  const outcome = await postJson({ url: 'https://platform.invalid/bot123:GEHEIM/send', body: {} })
  expect(outcome).toMatchObject({ kind: 'retry', reason: expect.stringContaining('platform.invalid') })
  expect(JSON.stringify(outcome)).not.toContain('GEHEIM')
})

test('a secure connection that fails has certainly not got it', async () => {
  const url = await platform(() => {})
  expect(await postJson({ url: url.replace('http:', 'https:'), body: {} })).toMatchObject({
    kind: 'retry',
    reason: expect.stringContaining('beveiligde verbinding'),
  })
})

test('a connection that closes during the handshake has certainly not got it', async () => {
  const server = createTcpServer((socket) => socket.destroy())
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  expect(await postJson({ url: `https://127.0.0.1:${port}`, body: {} })).toMatchObject({ kind: 'retry' })
})

test('a connection that breaks after the request may have got it', async () => {
  const url = await platform((request) => request.socket.destroy())
  expect(await postJson({ url, body: {} })).toMatchObject({ kind: 'unknown' })
})

test('a platform that does not answer in time may have got it', async () => {
  const url = await platform(() => {})
  expect(await postJson({ url, body: {}, timeout: 100 })).toMatchObject({
    kind: 'unknown',
    reason: expect.stringContaining('gaf binnen 0.1 seconden geen antwoord'),
  })
})

test('a status that came before the connection broke counts', async () => {
  const url = await platform((request, response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('{"id"')
    setTimeout(() => request.socket.destroy(), 50)
  })
  expect(await postJson({ url, body: {} })).toMatchObject({ kind: 'response', ok: true, body: undefined })
})
