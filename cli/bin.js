#!/usr/bin/env node
// The launcher: plain JavaScript, because Node cannot read the TypeScript of the rest before tsx is registered.
import { fileURLToPath } from 'node:url'

// Ink's colours do not know NO_COLOR (https://no-color.org); FORCE_COLOR they do.
if (process.env.NO_COLOR) process.env.FORCE_COLOR ??= '0'

try {
  const { register } = await import('tsx/esm/api')
  // The project's own tsconfig, whatever folder the command is given in.
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error('Vraagbaak is nog niet geïnstalleerd. Voer in de map van Vraagbaak eerst uit: npm ci')
  process.exit(1)
}

const { main } = await import('./main.ts')
await main(process.argv.slice(2))
