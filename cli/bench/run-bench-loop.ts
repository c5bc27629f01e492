import { z } from 'zod'
import { redact } from '../../server/log/redact.ts'
import { readExpectedQuestions, readUnanswerableQuestions } from '../evaluate/question-sets.ts'
import { exampleFiles } from './bench-parts.ts'
import { type LoopOutcome, type LoopQuestion, askAndReact } from './loop-askers.ts'
import { editLargestGroups } from './loop-editor.ts'
import { type LoopWorld, createLoopWorld } from './loop-world.ts'
import { type LoopRound, type PlayedRound, measureLoop } from './measure-loop.ts'
import { printLoop } from './print-loop.ts'
import { type Random, seededRandom, shuffle } from './seeded-random.ts'
import { withTemporaryDatabase } from './temporary-database.ts'

export interface BenchLoopOptions {
  content?: string
  questions?: string
  unanswerable?: string
  hide?: string
  rounds?: string
  groups?: string
  seed?: string
  json?: boolean
}

export interface LoopReport {
  seed: number
  /** Questions that an article answers. */
  questions: number
  /** Articles that were missing at first. */
  missing: number
  rounds: LoopRound[]
}

const numbers = z.object({
  hide: z.coerce.number().min(0).max(0.95).default(0.3),
  rounds: z.coerce.number().int().min(1).max(100).default(6),
  /** An editor sees to so many groups between two rounds. */
  groups: z.coerce.number().int().min(0).max(1000).default(5),
  seed: z.coerce.number().int().default(1),
})

const dayMilliseconds = 86_400_000

/** Runs `npm run bench:loop`: what questions without an answer bring, when an editor works with them. */
export async function runBenchLoop({ json, ...options }: BenchLoopOptions): Promise<void> {
  const report = await withTemporaryDatabase(async (database) => {
    const { hide, ...play } = numbers.parse(options)
    const world = await createLoopWorld(
      { content: options.content ?? exampleFiles.content, hide, seed: play.seed },
      database,
    )
    return playRounds(world, await readQuestions(options), play)
  })
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : printLoop(report))
}

async function readQuestions(options: BenchLoopOptions): Promise<LoopQuestion[]> {
  const expected = await readExpectedQuestions(options.questions ?? exampleFiles.questions)
  const others =
    options.unanswerable === undefined ? [] : await readUnanswerableQuestions(options.unanswerable)
  return [
    ...expected.map(({ q, id, also }) => ({ text: q, expected: [id, ...also] })),
    ...others.map(({ q }) => ({ text: q, expected: [] })),
  ]
}

async function playRounds(
  world: LoopWorld,
  questions: LoopQuestion[],
  { rounds, groups, seed }: Omit<z.infer<typeof numbers>, 'hide'>,
): Promise<LoopReport> {
  const random = seededRandom(seed + 1)
  const truth = new Map(questions.map((question) => [redact(question.text).text, question]))
  const played: PlayedRound[] = []
  for (let round = 1; round <= rounds; round++) {
    const articles = world.articles().length
    const outcomes = await askEveryone(world, questions, random, (done) =>
      showProgress(`Ronde ${round} van ${rounds}: ${done} van ${questions.length} vragen`),
    )
    world.wait(dayMilliseconds)
    showProgress(`Ronde ${round} van ${rounds}: de redacteur`)
    const work = await editLargestGroups(world, truth, round === rounds ? 0 : groups)
    played.push({ articles, outcomes, ...work })
  }
  showProgress('')
  const used = played.flatMap(({ actions }) => actions.flatMap(({ variants }) => variants))
  const variants = new Set(used.flatMap((text) => truth.get(text) ?? []))
  return {
    seed,
    questions: questions.filter(({ expected }) => expected.length > 0).length,
    missing: world.missing.size,
    rounds: measureLoop(questions, played, { missing: world.missing, variants }),
  }
}

/** Asks all questions in an order that chance decides. */
async function askEveryone(
  world: LoopWorld,
  questions: LoopQuestion[],
  random: Random,
  onProgress: (done: number) => void,
): Promise<LoopOutcome[]> {
  const outcomes = new Map<LoopQuestion, LoopOutcome>()
  for (const question of shuffle(questions, random)) {
    outcomes.set(question, await askAndReact(question, world))
    onProgress(outcomes.size)
  }
  return questions.map((question) => outcomes.get(question) ?? 'none')
}

function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
