import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { adminPath } from '../control/controlOperation.ts'
import { operations } from '../control/operationTable.ts'
import { pagePath } from './pages.ts'

/** Builds the page into a folder: `index.html`, one script and one style sheet. */
export async function buildDashboard(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./app/', import.meta.url)),
    base: `${adminPath}${pagePath}/`,
    logLevel: 'warn',
    plugins: [leanTable()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      assetsDir: '.',
      rolldownOptions: { output: { entryFileNames: 'app.js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' } },
    },
  })
}

/**
 * Gives the page the table of world operations without the code that runs them: what a request needs to know, such as method and path. So
 * the page calls the admin API through the same typed control as tests do.
 */
function leanTable(): Plugin {
  const lean = Object.entries(operations).map(([name, { method, path, input, takes, wholeBody, returns }]) => {
    const fields = Object.fromEntries(Object.entries(input).map(([each, { schema }]) => [each, { schema: { type: schema.type } }]))
    return [name, { method, path, input: fields, takes, wholeBody, returns }] as const
  })
  return {
    name: 'lean-operation-table',
    load: (id) =>
      id.endsWith('/control/operationTable.ts') ? `export const operations = ${JSON.stringify(Object.fromEntries(lean))}` : undefined,
  }
}
