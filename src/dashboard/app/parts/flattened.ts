type Fields = Readonly<Record<string, unknown>>

/** The fields of a record. An inferred record holds its item in `data`, whose fields are the ones that people look for. */
export function flattened(record: Fields): Fields {
  const { data, ...rest } = record
  const isItem = typeof data === 'object' && data !== null && !Array.isArray(data)
  return isItem ? { ...data, ...rest } : record
}
