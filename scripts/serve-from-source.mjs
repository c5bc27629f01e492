// What `npm run dev` starts again and again: the sources themselves and not the bundle, which knows nothing of a change.
const { main } = await import('../cli/main.ts')

await main(['serve', ...process.argv.slice(2)])
