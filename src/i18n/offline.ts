import { percent } from './format';

/** Words about use without internet. */
export const offline = {
  ready: 'Klaar voor offline: deze site werkt ook zonder internet.',
  keeping: (share: number) => `Bewaren voor offline, bezig: ${percent(share)}`,
  newer:
    'Er is een nieuwe versie. Vernieuw wanneer het past: je labo en notebooks blijven bewaard, de les begint opnieuw.',
  renew: 'Vernieuwen',
  later: 'Later',
  cannotKeep:
    'Je werk kan hier niet bewaard worden. Bewaar het eerst in een bestand en laad de pagina daarna zelf opnieuw.',
  page: {
    title: 'Geen internet',
    text: 'Deze pagina staat niet op je toestel. Deze werken wel, ook zonder internet:',
    lesson: 'De les',
    lab: 'Het labo',
    notebooks: 'De notebooks',
    again: 'Is er weer internet? Laad de pagina dan opnieuw.',
  },
  app: { name: 'Lessen van Dwengo', short: 'Dwengo-les', description: 'Train zelf een AI-model, ook zonder internet.' },
} as const;
