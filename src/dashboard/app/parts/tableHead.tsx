import type { JSX } from 'preact'

interface TableHeadProps {
  readonly columns: readonly string[]
  /** Columns of numbers, after the others. */
  readonly numbers?: readonly string[]
}

/** The names of a table's columns. */
export function TableHead({ columns, numbers = [] }: TableHeadProps): JSX.Element {
  return (
    <thead>
      <tr>
        {[...columns, ...numbers].map((each) => (
          <th key={each} scope="col" class={numbers.includes(each) ? 'number' : undefined}>
            {each}
          </th>
        ))}
      </tr>
    </thead>
  )
}
