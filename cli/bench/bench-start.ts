import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Comparison, compareSpeed } from './measure.ts'

const launcher = fileURLToPath(new URL('../bin.js', import.meta.url))

/** From the command to the answer in the terminal, each a process of its own: with what an earlier start kept, and without. */
export async function benchStart(content: string, repetitions: number): Promise<Comparison> {
  const folder = await mkdtemp(join(tmpdir(), 'vraagbaak-start-'))
  const start = (cache: string) => runAsk(content, folder, join(folder, cache))
  try {
    return await compareSpeed(
      'Starten en één vraag beantwoorden in de terminal',
      [
        {
          name: 'met wat een eerdere start bewaarde',
          run: async (round) => {
            // The first start is the earlier one.
            if (round === 0) await prepare(content, join(folder, 'kept'))
            await start('kept')
          },
        },
        { name: 'de eerste keer', run: (round) => start(`first-${round}`) },
      ],
      { rounds: repetitions, warmUps: 1 },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const prepare = (content: string, cache: string) => run(['prepare'], { CONTENT: content, CACHE: cache })

const runAsk = (content: string, folder: string, cache: string) =>
  run(['ask', '--json', 'hoe vraag ik een paspoort aan'], {
    CONTENT: content,
    CACHE: cache,
    DATABASE_URL: `file:${join(folder, 'start.db')}`,
  })

async function run(words: string[], environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [launcher, ...words], {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  })
  await once(child, 'close')
}
