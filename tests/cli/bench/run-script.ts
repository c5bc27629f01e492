import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs a script of the project as `npm run` does: a process of its own, without a terminal. */
export async function runScript(script: string, args: string[], cwd: string) {
  const file = fileURLToPath(new URL(`../../../${script}`, import.meta.url))
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file, ...args], { cwd })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { status, ...output }
}
