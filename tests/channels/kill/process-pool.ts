import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A process that takes messages. */
export interface Serving {
  child: ChildProcess
  url: string
}

/** The program of the processes as one file: a process that is started hundreds of times must start quickly. */
async function bundle(): Promise<string> {
  const outfile = here(`../../../node_modules/.cache/vraagbaak-kill-test/${process.pid}.mjs`)
  await mkdir(here('../../../node_modules/.cache/vraagbaak-kill-test'), { recursive: true })
  await build({
    entryPoints: [here('channel-process.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [
      {
        // Files beside the source (migrations, styles) are still found from where the source is.
        name: 'keep-import-meta-url',
        setup(builder) {
          builder.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => ({
            contents: (await readFile(path, 'utf8')).replaceAll(
              'import.meta.url',
              JSON.stringify(pathToFileURL(path).href),
            ),
            loader: path.endsWith('x') ? 'tsx' : 'ts',
          }))
        },
      },
    ],
  })
  return outfile
}

/** Keeps processes ready to take over, so that a kill does not wait for a start. */
export async function createProcessPool(settings: object, standby: number) {
  const program = await bundle()
  const ready: Promise<ChildProcess>[] = []
  const all = new Set<ChildProcess>()
  const closing = new AbortController()

  function prepare(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, KILL_TEST: JSON.stringify(settings) },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    all.add(child)
    child.once('exit', () => all.delete(child))
    const prepared = nextLine(child).then(() => child)
    // One that is killed while it waits for its turn is missed by nobody.
    prepared.catch(() => undefined)
    return prepared
  }

  function refill(): void {
    while (!closing.signal.aborted && ready.length < standby) ready.push(prepare())
  }

  return {
    /** The next process that is ready, at work. */
    async start(): Promise<Serving> {
      refill()
      const child = await (ready.shift() ?? prepare())
      refill()
      const port = nextLine(child)
      child.stdin?.write('go\n')
      return { child, url: `http://127.0.0.1:${(await port).split(' ')[1]}/webhooks/proef` }
    },
    close() {
      closing.abort()
      for (const child of all) child.kill('SIGKILL')
      rmSync(program, { force: true })
    },
  }
}

function nextLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error('The process has no output.'))
    const lines = createInterface({ input: child.stdout })
    lines.once('line', (line) => {
      lines.close()
      resolve(line)
    })
    child.once('exit', (code) => reject(new Error(`A process ended by itself, with ${code}.`)))
  })
}
