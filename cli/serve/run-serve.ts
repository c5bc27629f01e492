import { type Server, createServer } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { forgetMessages } from '../../server/channel-administration/forget-messages.ts'
import { prepareCalibration } from '../../server/decision/calibrate.ts'
import { makeFirstRunPath } from '../../server/editor/auth/make-first-run-path.ts'
import { startPublishing } from '../../server/editor/articles/start-publishing.ts'
import { startGrouping } from '../../server/grouping/start-grouping.ts'
import { startRetention } from '../../server/log/retention.ts'
import { loggableError } from '../../server/http/loggable-error.ts'
import { languages } from '../../server/question.ts'
import { readSettings } from '../../server/settings.ts'
import { type Vraagbaak, assemble } from '../assemble.ts'
import { createLogger } from '../create-logger.ts'
import { describeAddresses } from './describe-addresses.ts'

/** Answers under way get this many milliseconds when the server stops. */
const graceMilliseconds = 5000

/**
 * `vraagbaak serve`: serves until the process is asked to stop.
 * @returns the exit status
 * @throws a sentence when the port is in use
 */
export async function runServe(): Promise<number> {
  const settings = readSettings(process.env)
  const vraagbaak = await assemble(settings, {
    logger: createLogger('info'),
    environment: process.env,
  })
  try {
    const server = await listen(vraagbaak, settings.PORT)
    await vraagbaak.cache.save()
    const stopWatching = await vraagbaak.watch()
    const stopGrouping = startGrouping(vraagbaak)
    const stopRetention = startRetention({
      ...vraagbaak,
      retentionDays: settings.RETENTION_DAYS,
      forgetMore: (time, days) => forgetMessages(vraagbaak.database, time, days),
      now: () => new Date(),
    })
    const stopPublishing = startPublishing(vraagbaak)
    const stopChannels = vraagbaak.channels.start()
    const stopping = new AbortController()
    void warmUp(vraagbaak, stopping.signal)
    const firstRunPath = await makeFirstRunPath({ ...vraagbaak, now: () => new Date() })
    process.stdout.write(describeAddresses(vraagbaak, settings, portOf(server), firstRunPath))
    await stopSignal()
    stopping.abort()
    await Promise.all([
      stopGrouping(),
      stopRetention(),
      stopWatching(),
      stopChannels(),
      stopPublishing(),
      closeServer(server),
      vraagbaak.cache.save(),
    ])
    return 0
  } finally {
    vraagbaak.close()
  }
}

/**
 * Measures the knowledge base and fills the indexes that wait for a first question, before a visitor asks it. Then for
 * editors: what the last questions are answered now, so that the first comparison is as quick as the next ones.
 */
async function warmUp({ search, answerDiffs, logger }: Vraagbaak, stopping: AbortSignal): Promise<void> {
  for (const language of languages) {
    const steps = prepareCalibration(search.index(language))
    // Between two steps a visitor who is there already gets an answer.
    while (!steps.next().done) await setImmediate()
  }
  try {
    await answerDiffs.prepare()
  } catch (error) {
    // The page for publishing says what is wrong. Who stops the server closes the database under it.
    if (!stopping.aborted)
      logger.warn({ err: loggableError(error) }, 'The answers as they are could not be found out beforehand.')
  }
}

function listen({ app }: Vraagbaak, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(getRequestListener(app.fetch))
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port)))
    server.listen(port, () => resolve(server))
  })
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Poort ${port} is al in gebruik. Stop het andere programma, of kies een andere poort: PORT=${port + 1} vraagbaak serve`,
      { cause: error },
    )
  }
  if (error.code === 'EACCES') {
    return new Error(
      `Poort ${port} mag deze gebruiker niet openen. Kies een poort boven 1023, zoals PORT=8787.`,
      { cause: error },
    )
  }
  return new Error(`De website is niet te starten op poort ${port}: ${error.message}`, { cause: error })
}

/** The port that was given, or chosen by the system for port 0. */
function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Waits for Ctrl-C or the stop of a service manager. A second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}
