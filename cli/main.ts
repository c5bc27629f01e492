import { inspect } from 'node:util'
import { createProgram } from './create-program.ts'
import { describeError } from './describe-error.ts'

/**
 * Runs one command of the terminal tool and sets the exit status. The only place where errors are caught: people get
 * a sentence; with DEBUG=vraagbaak in the environment the stack too.
 * @param args the words after `vraagbaak`
 */
export async function main(args: string[]): Promise<void> {
  const program = createProgram()
  try {
    if (args.length === 0) program.outputHelp()
    else await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    const sentence = describeError(error)
    if (sentence === undefined) return
    process.stderr.write(`${sentence}\n`)
    if (process.env['DEBUG'] === 'vraagbaak') process.stderr.write(`${inspect(error)}\n`)
    process.exitCode = 1
  }
}
