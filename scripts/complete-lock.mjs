// `node scripts/complete-lock.mjs`: for after an `npm install` through a registry mirror that lacks packages for other
// platforms. npm leaves those out of package-lock.json, and then `npm ci` refuses the file everywhere. This puts them
// back, without the checksums that only the full registry knows.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = findMissing(lock.packages)
const packages = Object.entries({ ...lock.packages, ...missing }).toSorted(([one], [other]) =>
  one.localeCompare(other, 'en'),
)
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
console.log(`Added ${Object.keys(missing).length} optional packages to package-lock.json.`)

function findMissing(known) {
  const found = Object.entries(known).flatMap(([path, { optionalDependencies = {}, dev }]) => {
    const names = Object.keys(optionalDependencies)
    const sister = names.map((name) => known[`node_modules/${name}`]).find((entry) => entry !== undefined)
    return names
      .filter((name) => !known[`node_modules/${name}`] && !known[`${path}/node_modules/${name}`])
      .map((name) => [`node_modules/${name}`, describePackage(name, optionalDependencies[name], dev, sister)])
  })
  return Object.fromEntries(found)
}

/** The platform is in the name, as in `@oxlint/binding-linux-arm64-musl`; the rest is as in a package beside it. */
function describePackage(name, version, dev, sister = {}) {
  const [os, cpu, abi] = name.replace(/^.*\/(?:binding-)?/, '').split('-')
  const libc = { gnu: ['glibc'], musl: ['musl'] }[abi]
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc && sister.libc ? { libc } : {}),
    license: sister.license,
    optional: true,
    os: [os],
    engines: sister.engines,
  }
}
