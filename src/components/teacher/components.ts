import Aside from '../lesson/Aside.astro';
import Details from '../lesson/Details.astro';
import ExtraLayer from '../lesson/islands/ExtraLayer.astro';
import NetworkDiagram from '../lesson/islands/NetworkDiagram.astro';
import Cards from './Cards.astro';
import Picture from './Picture.astro';
import PrintButton from './PrintButton.astro';
import Worksheet from './Worksheet.astro';

/** What a teacher's page may use without an import. */
export const teacherComponents = { Aside, Cards, Details, ExtraLayer, NetworkDiagram, Picture, PrintButton, Worksheet };
