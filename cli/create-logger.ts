import pino from 'pino'

/** Where pino's numbered levels become worth a warning sign: https://getpino.io/#/docs/api?id=level-string */
const warningLevel = 40

/**
 * The log on standard error, so that standard output stays free for answers: readable lines for a person at a terminal,
 * JSON for a machine that collects them.
 */
export function createLogger(level: 'info' | 'error' | 'silent'): pino.Logger {
  if (!process.stderr.isTTY)
    return pino({ name: 'vraagbaak', level }, pino.destination({ dest: 2, sync: true }))
  return pino(
    { name: 'vraagbaak', level },
    { write: (line) => void process.stderr.write(readableLine(line)) },
  )
}

function readableLine(line: string): string {
  const entry: unknown = JSON.parse(line)
  if (typeof entry !== 'object' || entry === null || !('msg' in entry)) return ''
  const isWarning = 'level' in entry && Number(entry.level) >= warningLevel
  return `${isWarning ? '! ' : ''}${String(entry.msg)}\n`
}
