import { describe, expect, it } from 'vitest';
import { chooseBackbone } from './backbone.mjs';

const installed = () => true;
const onlyOurs = (id: string) => id === 'klein';

describe('the choice of a backbone', () => {
  it('is the real MobileNet when it is installed, else ours', () => {
    expect(chooseBackbone('', installed)).toBe('mobilenet');
    expect(chooseBackbone('', onlyOurs)).toBe('klein');
  });

  it('can be made by hand', () => {
    expect(chooseBackbone('klein', installed)).toBe('klein');
    expect(chooseBackbone('mobilenet', installed)).toBe('mobilenet');
  });

  it('says what is wrong with a choice that cannot be', () => {
    expect(() => chooseBackbone('mobilenet', onlyOurs)).toThrow('npm run backbone');
    expect(() => chooseBackbone('resnet', installed)).toThrow('found "resnet"');
  });
});
