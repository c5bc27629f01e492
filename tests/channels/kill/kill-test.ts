import { parseArgs } from 'node:util'
import { runKillTest } from './run-kill-test.ts'

/**
 * Kills the process with -9 at random moments under load, and counts what became of every message.
 * Use: `npx tsx tests/channels/kill/kill-test.ts [kills]`; half of the kills with an idempotency key, half without.
 */
const kills = Math.max(2, Number(parseArgs({ allowPositionals: true }).positionals[0] ?? 200))
let isWrong = false
for (const idempotent of [false, true]) {
  const isTerminal = process.stderr.isTTY
  const onProgress = (line: string) => void (isTerminal && process.stderr.write(`\r${line} `))
  const counted = await runKillTest({ kills: Math.ceil(kills / 2), idempotent, onProgress })
  if (isTerminal) process.stderr.write('\n')
  process.stdout.write(`\n${idempotent ? 'With' : 'Without'} an idempotency key:\n`)
  for (const [name, value] of Object.entries(counted))
    process.stdout.write(`  ${name.padEnd(22)}${JSON.stringify(value)}\n`)
  isWrong ||=
    counted.unanswered > 0 ||
    counted.unansweredAfterRetry > 0 ||
    counted.more > 0 ||
    counted.twiceWithoutReason > 0 ||
    counted.outOfOrder > 0 ||
    counted.logged !== counted.stored ||
    (idempotent && (counted.twice > 0 || counted.deadLetters > 0))
}
process.stdout.write(isWrong ? '\nWRONG: see the counts above.\n' : '\nAs documented.\n')
process.exitCode = isWrong ? 1 : 0
