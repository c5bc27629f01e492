import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runCli, startCli } from '../support/run-cli.ts'
import { articleText, copyOrganisation, temporaryFolder, writeFiles } from '../support/write-content.ts'

// A process of its own per test: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000 })

let folder: string
let environment: Record<string, string>

beforeAll(async () => {
  folder = await temporaryFolder()
  await copyOrganisation(folder)
  await writeFiles(folder, {
    'nl/brug.md': articleText({ vraag: 'Wanneer gaat de ophaalbrug open?' }, 'Om negen uur.'),
  })
  environment = {
    CONTENT: folder,
    DATABASE_URL: `file:${join(folder, 'vraagbaak.db')}`,
    PORT: '0',
    PUBLIC_URL: '',
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Asks a running server over the network. */
async function answerOf(address: string, vraag: string): Promise<unknown> {
  const response = await fetch(`${address}/v1/vragen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ vraag }),
  })
  const { antwoord } = (await response.json()) as { antwoord?: { tekst: string } }
  return antwoord?.tekst
}

test('serve tells where it is, answers, follows the content and stops when asked', async () => {
  const { process: server, output, ended } = startCli(['serve'], { environment })
  await vi.waitFor(() => expect(output.stdout).toContain('Ctrl-C'), { timeout: 120_000, interval: 100 })
  const address = /http:\/\/localhost:\d+/.exec(output.stdout)?.[0] ?? ''
  const shown = output.stdout.replaceAll(address, 'ADRES').replace(folder, 'MAP')
  expect(shown.replace(/eerste-beheerder\/[\w-]{32}/, 'eerste-beheerder/TEKEN')).toMatchInlineSnapshot(`
    "
    Vraagbaak draait, met 1 artikel uit MAP.

      Website    ADRES
      Redactie   ADRES/redactie
      API        ADRES/v1/docs
      Chat       zet deze regel in uw eigen pagina's:
                 <script src="ADRES/widget.js" defer></script>

    De redactie heeft nog geen beheerder. Maak uw account met deze link. Hij werkt één keer, 24 uur lang; geef hem aan
    niemand anders:

      ADRES/redactie/eerste-beheerder/TEKEN

    Wijzigingen in de artikelen zijn meteen te zien. Stoppen: Ctrl-C
    "
  `)
  expect(await answerOf(address, 'wanneer gaat de ophaalbrug open')).toBe('Om negen uur.')
  await writeFiles(folder, {
    'nl/brug.md': articleText({ vraag: 'Wanneer gaat de ophaalbrug open?' }, 'Om tien uur.'),
  })
  await vi.waitFor(
    async () => expect(await answerOf(address, 'wanneer gaat de ophaalbrug open')).toBe('Om tien uur.'),
    { timeout: 60_000, interval: 100 },
  )
  server.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('a port that is in use is told in a sentence', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, resolve))
  const { port } = other.address() as AddressInfo
  const { status, stderr } = await runCli(['serve'], { environment: { ...environment, PORT: String(port) } })
  await new Promise((resolve) => other.close(resolve))
  expect(status).toBe(1)
  expect(stderr).toBe(
    `Poort ${port} is al in gebruik. Stop het andere programma, of kies een andere poort: PORT=${port + 1} vraagbaak serve\n`,
  )
})
