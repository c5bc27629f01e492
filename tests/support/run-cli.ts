import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The launcher of the terminal tool. */
const launcher = fileURLToPath(new URL('../../cli/bin.js', import.meta.url))

interface CliOptions {
  /** The folder the command is given in. */
  cwd?: string
  /** Settings, beside those of the test run itself. */
  environment?: Record<string, string>
  /** What comes in on standard input; nothing closes it at once. */
  input?: string
}

export interface CliResult {
  /** The exit status; nothing when a signal ended the process. */
  status: number | null
  stdout: string
  stderr: string
}

/** Runs the terminal tool as its users do: a process of its own, without a terminal. */
export async function runCli(args: string[], options: CliOptions = {}): Promise<CliResult> {
  const child = startCli(args, options)
  child.process.stdin?.end(options.input ?? '')
  const status = await child.ended
  return { status, ...child.output }
}

/** Starts the terminal tool and leaves it running. */
export function startCli(args: string[], { cwd, environment }: CliOptions = {}) {
  const child: ChildProcess = spawn(process.execPath, [launcher, ...args], {
    env: { ...process.env, FORCE_COLOR: '0', ...environment },
    ...(cwd === undefined ? {} : { cwd }),
  })
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { process: child, output, ended }
}
