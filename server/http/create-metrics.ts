import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Ask } from '../ask.ts'
import type { Knowledge } from '../knowledge/create-knowledge.ts'
import { channelNames, languages } from '../question.ts'

export type Metrics = ReturnType<typeof createMetrics>

/** A finished request, without anything of who sent it or what was in it. */
export interface ObservedRequest {
  method: string
  /** The pattern of the route (`/vragen/:slug`), never the address itself. */
  route: string
  status: number
  seconds: number
}

const channels: readonly string[] = channelNames

/** Counts and durations for Prometheus, in a registry of our own. No personal data, no question text. */
export function createMetrics({ knowledge }: { knowledge: Knowledge }) {
  const registry = new Registry()
  const registers = [registry]
  const questions = new Counter({
    name: 'vraagbaak_questions_total',
    help: 'Questions asked, by channel and outcome.',
    labelNames: ['channel', 'outcome'],
    registers,
  })
  const answering = new Histogram({
    name: 'vraagbaak_question_duration_seconds',
    help: 'Time from question to reply, the log included.',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1],
    registers,
  })
  const requests = new Histogram({
    name: 'vraagbaak_http_request_duration_seconds',
    help: 'HTTP requests and how long they took, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.1, 0.5, 2],
    registers,
  })
  observeKnowledge(knowledge, registry)

  return {
    registry,

    /** The same `ask`, with every question counted. */
    measureAsk(ask: Ask): Ask {
      return async (question) => {
        const stop = answering.startTimer()
        const reply = await ask(question)
        stop()
        // A client may name a channel of its own; as a label each would be a series that stays in memory.
        const channel = channels.includes(question.channel) ? question.channel : 'other'
        questions.inc({ channel, outcome: reply.kind })
        return reply
      }
    },

    observeRequest({ method, route, status, seconds }: ObservedRequest): void {
      requests.observe({ method, route, status }, seconds)
    },
  }
}

/** Gauges that look at the knowledge at the moment they are read. */
function observeKnowledge(knowledge: Knowledge, registry: Registry): void {
  registry.registerMetric(
    new Gauge({
      name: 'vraagbaak_articles',
      help: 'Articles that visitors can see, by language.',
      labelNames: ['language'],
      registers: [],
      collect() {
        const articles = knowledge.articles()
        for (const language of languages)
          this.set({ language }, articles.filter((article) => article.language === language).length)
      },
    }),
  )
  registry.registerMetric(
    new Gauge({
      name: 'vraagbaak_content_problems',
      help: 'Problems in the content that an editor must put right, by severity.',
      labelNames: ['severity'],
      registers: [],
      collect() {
        const problems = knowledge.problems()
        for (const severity of ['error', 'warning'] as const)
          this.set({ severity }, problems.filter((problem) => problem.severity === severity).length)
      },
    }),
  )
}
