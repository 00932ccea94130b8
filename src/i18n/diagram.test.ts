import { describe, expect, it } from 'vitest';
import { network, scene, share, signed } from './diagram';

describe('numbers in the diagram', () => {
  it('are written as Flemish readers expect', () => {
    expect([signed(5.26), signed(-0.844), signed(-0.0081)]).toEqual(['+5,3', '−0,84', '−0,0081']);
  });

  it('never say sure of what is almost sure', () => {
    expect([0, 0.001, 0.004, 0.5, 0.917, 0.996, 1].map(share)).toEqual(
      ['0', '<1', '<1', '50', '92', '>99', '100'].map((text) => `${text}\u00a0%`),
    );
    expect(scene.prediction('PMD', 0.9999)).toBe('PMD, meer dan 99\u00a0% zeker.');
  });
});

describe('sentences about a node', () => {
  const node = { role: 'output', label: 'fles', number: 5, total: 7, hidden: 2 } as const;

  it('say what it is and name its heaviest connections', () => {
    const incoming = [
      { name: 'knoop 3', weight: 5.3 },
      { name: 'knoop 1', weight: -4.2 },
    ];
    expect(network.nodeSentence(node, incoming, [])).toBe(
      'Knoop ‘fles’: uitvoer, een objecttype. Sterkste verbindingen van knoop 3 (+5,3) en knoop 1 (−4,2).',
    );
  });

  it('start a name with what is written on the node', () => {
    expect(network.nodeLabel(node, null)).toBe('fles, objecttype, 5 van 7');
    expect(network.nodeLabel({ ...node, role: 'new', label: 'PMD' }, 0.96)).toMatch(/^PMD 96\s%, nieuwe laag/);
    expect(network.nodeLabel({ ...node, role: 'hidden', number: 2, total: 4 }, null)).toBe(
      'Knoop 2 van 4, verborgen laag 2',
    );
  });
});
