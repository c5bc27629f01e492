import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { count, eq, inArray } from 'drizzle-orm'
import { retryAll } from '../../../server/channel-administration/retry-dead-letter.ts'
import { channelInbox, channelOutbox } from '../../../server/database/channel-schema.ts'
import { type Database, openDatabase } from '../../../server/database/open-database.ts'
import { articleText, copyOrganisation, writeFiles } from '../../support/write-content.ts'
import { countOutcome } from './count-outcome.ts'
import { createPlatform } from './create-platform.ts'
import { type Serving, createProcessPool } from './process-pool.ts'

interface KillOptions {
  kills: number
  idempotent: boolean
  /** Told now and then how far it is. */
  onProgress?: (line: string) => void
}

/** Processes at work at the same time. */
const atWork = 2

/** Messages that are on their way at the same time. */
const mostUnanswered = 60

const questions = [
  'wanneer gaat de ophaalbrug open',
  'hoe vraag ik een vergunning voor een fanfare aan',
  'mag ik de brug op een feestdag over',
  'hallo',
  'iets wat nergens staat',
]

/**
 * Delivers messages under load and kills processes with -9 at random moments.
 * @returns what was counted in the end, by what the platform got and what the database says
 */
export async function runKillTest({ kills, idempotent, onProgress }: KillOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'vraagbaak-kill-'))
  await writeContent(join(folder, 'content'))
  const platform = await createPlatform(idempotent, Math.random)
  const file = join(folder, 'kill.db')
  const { database, close } = await openDatabase(`file:${file}`)
  const settings = {
    platform: platform.url,
    idempotent,
    database: file,
    content: join(folder, 'content'),
    cache: join(folder, 'cache'),
  }
  const pool = await createProcessPool(settings, 2)
  try {
    const serving = await Promise.all(Array.from({ length: atWork }, pool.start))
    const load = startLoad(serving, platform.arrivals)
    for (let killed = 0; killed < kills;) {
      await sleep(400 * Math.random())
      // Now and then all of them at once.
      const victims = Math.random() < 0.2 ? [...serving] : serving.slice(0, 1)
      for (const victim of victims) {
        victim.child.kill('SIGKILL')
        serving.splice(serving.indexOf(victim), 1)
        killed++
      }
      while (serving.length < atWork) serving.push(await pool.start())
      onProgress?.(`${killed} kills, ${load.stored.size} messages`)
    }
    await load.stop()
    await settle(database)
    const afterKills = await countOutcome(database, load.stored, platform.arrivals)
    // A person sends the dead letters again.
    const retried = await retryAll(database, Date.now())
    await settle(database)
    const atEnd = await countOutcome(database, load.stored, platform.arrivals)
    return {
      kills,
      ...afterKills,
      retried,
      unansweredAfterRetry: atEnd.unanswered + atEnd.deadLetters,
      platform: platform.counts(),
    }
  } finally {
    pool.close()
    platform.close()
    close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeContent(folder: string): Promise<void> {
  await writeFiles(folder, {
    'nl/brug.md': articleText(
      { vraag: 'Wanneer gaat de ophaalbrug open?' },
      `De ophaalbrug gaat om negen uur open. ${'Wacht altijd op het groene licht. '.repeat(12)}\n\n## Feestdagen\n\nOp feestdagen blijft de brug dicht.`,
    ),
    'nl/fanfare.md': articleText(
      {
        id: '21111111-1111-4111-8111-111111111111',
        vraag: 'Hoe vraag ik een vergunning voor een fanfare aan?',
      },
      'Een fanfare meldt u aan met het formulier.',
    ),
  })
  await copyOrganisation(folder)
}

/** Delivers as platforms do: again and again, to any process, until one has acknowledged. */
function startLoad(serving: Serving[], arrivals: { replyTo: string }[]) {
  const stored = new Set<string>()
  let next = 0
  const stopping = new AbortController()
  const workers = Array.from({ length: 6 }, async () => {
    while (!stopping.signal.aborted) {
      const answered = new Set(arrivals.map(({ replyTo }) => replyTo)).size
      if (stored.size - answered > mostUnanswered) await sleep(20)
      else await deliver(next++)
    }
  })

  async function deliver(number: number): Promise<void> {
    const message = {
      eventId: `event-${number}`,
      conversation: `gesprek-${number % 100}`,
      text: questions[number % questions.length],
    }
    for (;;) {
      const process = serving[Math.floor(serving.length * Math.random())]
      const isStored = process !== undefined && (await post(process.url, message))
      if (isStored) break
      await sleep(50)
    }
    stored.add(message.eventId)
  }

  return {
    stored,
    async stop() {
      stopping.abort()
      await Promise.all(workers)
    },
  }
}

async function post(url: string, message: object): Promise<boolean> {
  const request = { method: 'POST', body: JSON.stringify(message), signal: AbortSignal.timeout(5000) }
  return fetch(url, request).then(
    (response) => response.ok,
    () => false,
  )
}

/** Waits until nothing waits any more. */
async function settle(database: Database): Promise<void> {
  for (;;) {
    const [messages] = await database
      .select({ waiting: count() })
      .from(channelInbox)
      .where(eq(channelInbox.state, 'waiting'))
    const [parts] = await database
      .select({ waiting: count() })
      .from(channelOutbox)
      .where(inArray(channelOutbox.state, ['waiting']))
    if (messages?.waiting === 0 && parts?.waiting === 0) return
    await sleep(200)
  }
}
