import Aside from '../lesson/Aside.astro';
import Details from '../lesson/Details.astro';
import ExtraLayer from '../lesson/islands/ExtraLayer.astro';
import NetworkDiagram from '../lesson/islands/NetworkDiagram.astro';
import Picture from './Picture.astro';

/** What a teacher's page may use without an import. */
export const teacherComponents = { Aside, Details, ExtraLayer, NetworkDiagram, Picture };
