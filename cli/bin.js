#!/usr/bin/env node
// The launcher: plain JavaScript, because Node cannot read the TypeScript of the rest before tsx is registered. With
// a bundle of exactly this code (`npm start` makes it) tsx is not needed, and the start takes a third of the time.
import { fileURLToPath } from 'node:url'
import { findBundle } from '../scripts/bundle.mjs'

// Ink's colours do not know NO_COLOR (https://no-color.org); FORCE_COLOR they do.
if (process.env.NO_COLOR) process.env.FORCE_COLOR ??= '0'

const bundle = findBundle()
if (!bundle) await registerTypeScript()

const { main } = await import(bundle ?? './main.ts')
await main(process.argv.slice(2))

async function registerTypeScript() {
  try {
    const { register } = await import('tsx/esm/api')
    // The project's own tsconfig, whatever folder the command is given in.
    register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    console.error('Vraagbaak is nog niet geïnstalleerd. Voer in de map van Vraagbaak eerst uit: npm ci')
    process.exit(1)
  }
}
