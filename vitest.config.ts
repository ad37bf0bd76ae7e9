import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import type { TransportName } from './test/transports.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  throw new Error(`Tests need Node 22.18 or later, and this is ${process.version}. Run them by "npm test", which brings its own.`)
}

/** What providers do is tested over every transport: the same files once for each. */
const behaviour = ['test/mocks/{advancly,etranzact,fint,interswitch,lipa-later}.*.test.ts']
const inBrowser = ['test/browser/*.test.ts']
/** These run the project's own commands in a copy of it, which takes long. */
const inCopies = ['test/mutants.test.ts', 'test/recipe.test.ts']
/** These use the package as it is published. */
const ofPackage = ['test/package/*.test.ts']

function over(transport: TransportName, more: TestProjectInlineConfiguration['test'] = {}): TestProjectInlineConfiguration {
  return { extends: true, test: { name: transport, include: behaviour, provide: { transport }, ...more } }
}

export default defineConfig({
  test: {
    globalSetup: 'test/buildValidators.ts',
    // Otherwise one CPU is left to Vitest itself, which needs little of it.
    maxWorkers: '100%',
    // The files of a project share workers, so whatever a test changes in its process is put back.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'copies', include: inCopies } },
      { extends: true, test: { name: 'package', include: ofPackage, globalSetup: 'test/package/install.ts' } },
      {
        extends: true,
        test: { name: 'units', include: ['test/**/*.test.ts'], exclude: [...behaviour, ...inBrowser, ...inCopies, ...ofPackage] },
      },
      over('direct'),
      over('node http'),
      over('express'),
      // As FINT shows, only bodies are another matter there.
      over('express after json()', { include: ['test/mocks/fint.*.test.ts'] }),
      over('fetch'),
      over('msw'),
      over('msw in chromium', { include: [...behaviour, ...inBrowser], globalSetup: 'test/browser/setup.ts' }),
    ],
  },
})
