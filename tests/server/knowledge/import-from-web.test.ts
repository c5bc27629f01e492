import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importVacs } from '../../../server/knowledge/rijksoverheid/import-vacs.ts'
import { smallVac } from '../../support/vac.ts'
import { temporaryFolder } from '../../support/write-content.ts'

let folder: string
let server: Server
let address: string

beforeAll(async () => {
  folder = await temporaryFolder()
  server = createServer((request, response) => {
    response.statusCode = request.url === '/vac.json' ? 200 : 404
    response.end(JSON.stringify([smallVac(1, 'Mag ik fietsen?'), smallVac(2, 'Mag ik lopen?')]))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

test('a web address with a list of questions becomes articles', async () => {
  const report = await importVacs(`${address}/vac.json`, folder)
  expect(report).toEqual({ imported: ['nl/vraag-1.md', 'nl/vraag-2.md'], failed: [] })
})

test('a web address that does not exist is told with its status', async () => {
  await expect(importVacs(`${address}/weg.json`, folder)).rejects.toThrow(
    `${address}/weg.json antwoordt met status 404. Controleer het webadres.`,
  )
})

test('a web address that cannot be reached is told', async () => {
  await expect(importVacs('http://127.0.0.1:9/vac.json', folder)).rejects.toThrow(
    'http://127.0.0.1:9/vac.json is niet te bereiken. Controleer het webadres en de verbinding.',
  )
})
