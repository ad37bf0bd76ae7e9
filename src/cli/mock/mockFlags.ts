import { Option, type Command } from 'commander'
import { allowRefsOption } from '../flags.ts'

/** Adds the options of `tally mock`. */
export function addMockFlags(command: Command): Command {
  command
    .option('-p, --port <port>', 'port to listen on; 0 picks a free one (default: 4010)')
    .option('-h, --host <host>', 'address to listen on (default: 127.0.0.1)')
    .option('--seed <number>', 'seed of all generated values (default: 1)')
    .option('--delay <milliseconds>', 'wait this long before each reply (default: 0)')
    .option('--prefix <path>', 'path prefix of every provider, such as /api')
    .option('--watch', 'reload specs and modules when their files change')
    .option('--no-validate-request', 'answer requests that break the spec')
    .option('--strict', 'do not serve a spec that has errors')
    .option('--no-cors', 'do not let web pages of other origins call the mock')
    .option('-d, --dynamic', 'generate replies of specs from their schemas, without examples and defaults; implies --stateless')
    .option('--errors', 'reply with 500 and the violations if a reply made from a spec breaks its schema')
    .option('--stateless', 'answer specs from the document alone, without memory')
    .option('--strict-parents', 'reply with 404 to calls below a parent that does not exist')
    .option('--records <number>', 'how many items each collection of a spec starts with (default: 3)')
    .addOption(new Option('-m, --multiprocess', 'accepted for users of Prism; has no effect').hideHelp())
    .option('--open', 'open the dashboard in a browser')
    .option('--log <calls>', 'which calls to print: all, refused or none (default: all)')
    .option('--log-format <format>', 'text or json, one object per line; the greeting then goes to standard error (default: text)')
    .option('--admin-token <token>', 'token of the admin API (default: generated if other machines can reach the server)')
    .addOption(allowRefsOption())
    .option('--journal-size <size>', 'memory for the journals of all worlds, such as 64MB; 0 keeps none (default: 64MB)')
    .option('--max-records <number>', 'largest number of records in a world (default: 1000000)')
    .option(
      '--store <address>',
      'keep worlds in this SQLite file, or in PostgreSQL (postgres://…) for several servers (default: in memory)',
    )
    .option('--durability <level>', 'with --store: full waits for the disk, normal does not (default: full)')
    .helpOption('--help', 'show this help')
    .addHelpText(
      'after',
      '\nEvery option can also be set in the environment (TALLY_PORT=4011, TALLY_VALIDATE_REQUEST=false) and in the configuration file.\nOptions win over the environment, and the environment over the file.',
    )
  for (const flags of hiddenFlags) command.addOption(new Option(flags).hideHelp())
  return command
}

/** Options that state the default, or undo another option. They are accepted, but not shown in the help. */
const hiddenFlags = [
  '--cors',
  '--validate-request',
  '--no-dynamic',
  '--no-errors',
  '--no-stateless',
  '--no-watch',
  '--no-open',
  '--no-multiprocess',
]
