import type { Command } from 'commander'
import { describeError } from '../describe-error.ts'

/** Runs a script that is a program of its own; what goes wrong is told in a sentence. */
export async function runProgram(program: Command): Promise<void> {
  try {
    await program.exitOverride().parseAsync()
  } catch (error) {
    const sentence = describeError(error)
    if (sentence === undefined) return
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 1
  }
}
