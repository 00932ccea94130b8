/** nbformat 4.5 as JSON schema, written from its documentation: https://nbformat.readthedocs.io/en/latest/format_description.html */
const multiline = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
const id = { type: 'string', pattern: '^[a-zA-Z0-9-_]{1,64}$' };
const count = { type: ['integer', 'null'], minimum: 0 };
const object = { type: 'object' };
const bundle = {
  type: 'object',
  patternProperties: { '^application/(.*\\+)?json$': {} },
  additionalProperties: multiline,
};

/** A closed object whose fields are all required. */
const exact = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const output = {
  oneOf: [
    exact({ output_type: { const: 'stream' }, name: { type: 'string' }, text: multiline }),
    exact({ output_type: { const: 'display_data' }, data: bundle, metadata: object }),
    exact({ output_type: { const: 'execute_result' }, data: bundle, metadata: object, execution_count: count }),
    exact({
      output_type: { const: 'error' },
      ename: { type: 'string' },
      evalue: { type: 'string' },
      traceback: { type: 'array', items: { type: 'string' } },
    }),
  ],
};

const cell = {
  oneOf: [
    exact({ id, cell_type: { const: 'markdown' }, metadata: object, source: multiline }),
    exact({
      id,
      cell_type: { const: 'code' },
      metadata: object,
      source: multiline,
      outputs: { type: 'array', items: output },
      execution_count: count,
    }),
  ],
};

export const nbformatSchema = exact({
  nbformat: { const: 4 },
  nbformat_minor: { const: 5 },
  metadata: {
    type: 'object',
    required: ['kernelspec', 'language_info'],
    properties: {
      kernelspec: { type: 'object', required: ['name', 'display_name'] },
      language_info: { type: 'object', required: ['name'] },
      title: { type: 'string' },
    },
  },
  cells: { type: 'array', items: cell },
});
