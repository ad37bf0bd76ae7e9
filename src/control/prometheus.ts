import type { OpenMock } from '../mock/mock.ts'
import { busySeconds, turnSeconds } from './eventLoop.ts'

/** One metric in the text format of Prometheus. */
interface Metric {
  readonly name: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly help: string
  /** Each with the end of its name, its labels, and its value. */
  readonly samples: readonly Sample[]
}

interface Sample {
  readonly suffix?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
}

/** The media type of the text format. */
export const prometheusType = 'text/plain; version=0.0.4; charset=utf-8'

/** What a mock has counted, and how large it is, in the text format of Prometheus. */
export async function prometheusText(mock: OpenMock): Promise<string> {
  const loop = eventLoopMetrics(await turnSeconds())
  return [...metricsOf(mock), ...loop].map(textOf).join('')
}

function eventLoopMetrics(turn: number): readonly Metric[] {
  const busy = busySeconds()
  return [
    gauge('tallystick_event_loop_lag_seconds', 'How long a task waited for its turn when these metrics were read.', turn),
    ...(busy === undefined
      ? []
      : [counter('tallystick_event_loop_busy_seconds_total', 'Time in which the event loop of the process was busy.', busy)]),
  ]
}

function metricsOf({ counts, worlds }: OpenMock): readonly Metric[] {
  const all = worlds.list()
  const { counts: durations, seconds } = counts.durations()
  const total = durations.at(-1)?.calls ?? 0
  return [
    {
      name: 'tallystick_calls_total',
      type: 'counter',
      help: 'Calls, by provider, by who answered, and by the class of the status.',
      samples: counts.calls().map(({ provider = '', answeredBy, statusClass, calls }) => ({
        labels: { provider, answered_by: answeredBy, status: `${statusClass}xx` },
        value: calls,
      })),
    },
    {
      name: 'tallystick_call_duration_seconds',
      type: 'histogram',
      help: 'How long calls took in the mock, without the time of their transport and without delays.',
      samples: [
        ...durations.map(({ atMost, calls }) => ({
          suffix: '_bucket',
          labels: { le: atMost === Infinity ? '+Inf' : String(atMost) },
          value: calls,
        })),
        { suffix: '_sum', value: seconds },
        { suffix: '_count', value: total },
      ],
    },
    gauge('tallystick_worlds', 'Worlds in this process.', all.length),
    gauge(
      'tallystick_records',
      'Records in all worlds, including those that the mock keeps for itself.',
      all.reduce((sum, { records }) => sum + records, 0),
    ),
    gauge('tallystick_templates', 'Templates for worlds.', worlds.templates.size),
    gauge('tallystick_journal_bytes', 'Approximate memory of all journals, in bytes.', worlds.journalBytes),
  ]
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, type: 'gauge', help, samples: [{ value }] }
}

function counter(name: string, help: string, value: number): Metric {
  return { name, type: 'counter', help, samples: [{ value }] }
}

function textOf({ name, type, help, samples }: Metric): string {
  const lines = samples.map(({ suffix = '', labels = {}, value }) => `${name}${suffix}${labelsOf(labels)} ${value}\n`)
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`
}

/** Names of providers and our own words need no escaping. */
function labelsOf(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}
