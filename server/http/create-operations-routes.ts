import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { AppDependencies } from './app-dependencies.ts'
import type { Metrics } from './create-metrics.ts'
import { loggableError } from './loggable-error.ts'

type OperationsDependencies = Pick<AppDependencies, 'knowledge' | 'database' | 'logger' | 'now'> & {
  metrics: Metrics
}

/** For those who keep the service running: `/gezondheid` (is it well?) and `/metrics` (for Prometheus). */
export function createOperationsRoutes(dependencies: OperationsDependencies): Hono {
  const app = new Hono()

  /** After draft-inadarei-api-health-check-06: pass, warn (it works, an editor has work) or fail (503). */
  app.get('/gezondheid', async (context) => {
    const health = await checkHealth(dependencies)
    return context.body(JSON.stringify(health), health.status === 'fail' ? 503 : 200, {
      'Content-Type': 'application/health+json',
      'Cache-Control': 'no-store',
    })
  })

  app.get('/metrics', async (context) => {
    const { registry } = dependencies.metrics
    return context.body(await registry.metrics(), 200, {
      'Content-Type': registry.contentType,
      'Cache-Control': 'no-store',
    })
  })

  return app
}

async function checkHealth({ knowledge, database, logger, now }: OperationsDependencies) {
  const time = now().toISOString()
  const isReachable = await database.run(sql`select 1`).then(
    () => true,
    (error: unknown) => {
      logger.error({ err: loggableError(error) }, 'The database cannot be reached.')
      return false
    },
  )
  const articles = knowledge.articles().length
  const problems = knowledge.problems().length
  const checks = {
    'database:bereikbaar': [{ status: isReachable ? 'pass' : 'fail', observedValue: isReachable, time }],
    'artikelen:aantal': [{ status: articles > 0 ? 'pass' : 'warn', observedValue: articles, time }],
    'content:problemen': [{ status: problems === 0 ? 'pass' : 'warn', observedValue: problems, time }],
  }
  const statuses = Object.values(checks).flatMap((entries) => entries.map((check) => check.status))
  return { status: ['fail', 'warn'].find((status) => statuses.includes(status)) ?? 'pass', checks }
}
