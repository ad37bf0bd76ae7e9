import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { refreshValidators } from './src/codegen/validatorFiles.ts'
import { newRunFolder } from './test/runFolder.ts'
import type { TransportName } from './test/transports/transports.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  throw new Error(`Tests need Node 22.18 or later, and this is ${process.version}. Run them by "npm test", which brings its own.`)
}

// Workers, and the commands that tests run, start sooner with what Node.js has compiled before.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/node/', import.meta.url))

/** The behaviour of providers is tested over every transport: these files run once for each. */
const behaviour = ['test/mocks/{advancly,etranzact,fint,interswitch,lipa-later}/*.test.ts']
const inBrowser = ['test/browser/**/*.test.ts']
/** These collect garbage, which takes long in a worker that has run other tests. */
const ofMemory = ['test/engine/recording/journalMemory.test.ts']
/** These run commands in a copy of the project, which takes long. */
const inCopies = ['test/mutants/mutants.test.ts', 'test/recipe.test.ts']
/** These need a PostgreSQL, which takes a second to start. */
const ofPostgres = ['test/logs/postgres/*.test.ts', 'test/servers/*.test.ts', 'test/cli/store/*.test.ts']
/** These use the package as it would be published. */
const ofPackage = ['test/package/*.test.ts']

function over(transport: TransportName, more: TestProjectInlineConfiguration['test'] = {}): TestProjectInlineConfiguration {
  return { extends: true, test: { name: transport, include: behaviour, provide: { transport }, ...more } }
}

// The temporary folders of tests are made in this one, so that none is left behind.
const folder = newRunFolder()
process.env['TMPDIR'] = folder
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

// Tests import compiled validators. As a global setup, this would run once for each project.
await refreshValidators()

export default defineConfig({
  test: {
    // A second worker would import everything again, for few tests. "npm test" has other work for the other CPUs.
    maxWorkers: 1,
    // After the units, which have another number of workers.
    sequence: { groupOrder: 1 },
    // Test files share workers. What tests change in their process is restored by these options or by the tests.
    isolate: false,
    setupFiles: ['test/propertySeed.ts'],
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // The default of a second is short where other tests keep the CPUs busy.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      { extends: true, test: { name: 'copies', include: inCopies } },
      { extends: true, test: { name: 'memory', include: ofMemory } },
      { extends: true, test: { name: 'package', include: ofPackage, globalSetup: 'test/package/install.ts' } },
      { extends: true, test: { name: 'postgres', include: ofPostgres, globalSetup: 'test/logs/postgres/setup.ts' } },
      {
        extends: true,
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: [...behaviour, ...inBrowser, ...inCopies, ...ofMemory, ...ofPostgres, ...ofPackage],
          // Vitest would leave one CPU to itself, though it needs little of it.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          // For these many files, Node.js imports TypeScript sooner than Vite does.
          experimental: { viteModuleRunner: false },
        },
      },
      over('direct'),
      over('node http'),
      over('express'),
      // Only bodies are handled differently there, and the tests of FINT cover that.
      over('express after json()', { include: ['test/mocks/fint/*.test.ts'] }),
      over('fetch'),
      over('msw'),
      over('msw in chromium', { include: [...behaviour, ...inBrowser], globalSetup: 'test/browser/setup.ts' }),
    ],
  },
})
