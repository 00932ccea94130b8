import { z } from 'zod';

// Without this, zod tries whether it may make code at run time, which the pages' policy refuses and reports.
z.config({ jitless: true });

export { z };
