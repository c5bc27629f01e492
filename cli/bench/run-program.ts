import type { Command } from 'commander'
import { ZodError, config, locales, prettifyError } from 'zod'
import { describeError } from '../describe-error.ts'

/** Runs a script that is a program of its own; what goes wrong is told in a sentence. */
export async function runProgram(program: Command): Promise<void> {
  config(locales.nl())
  try {
    await program
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .parseAsync()
  } catch (error) {
    const sentence =
      error instanceof ZodError ? `Deze opties kloppen niet:\n${prettifyError(error)}` : describeError(error)
    if (sentence === undefined) return
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 1
  }
}
