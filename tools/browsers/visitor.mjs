/** A person in front of a browser: what the flows do to the site, by the words on it. */
import { writeFileSync } from 'node:fs';
import { By } from 'selenium-webdriver';
import { WATCH } from './watched.mjs';

const PATIENCE_MS = 90_000;

const quoted = (text) => (text.includes("'") ? `"${text}"` : `'${text}'`);
/** A button by its whole text, or by the start of it. */
const button = (text, scope) => By.xpath(`${scope ?? ''}//button[starts-with(normalize-space(.), ${quoted(text)})]`);

export class Visitor {
  /**
   * @param {import('selenium-webdriver').WebDriver} driver
   * @param {string} site address of the site, without a slash at its end
   * @param {(name: string) => string} picture path for a screenshot
   */
  constructor(driver, site, picture) {
    Object.assign(this, { driver, site, picture });
  }

  async open(path) {
    await this.driver.get(this.site + path);
  }

  /** The one element, in view, once it is there and shown. Islands wake when they come into view. */
  async find(by, what = String(by)) {
    const element = await this.driver.wait(
      async () => {
        for (const found of await this.driver.findElements(by)) if (await found.isDisplayed()) return found;
        return false;
      },
      PATIENCE_MS,
      `is not there: ${what}`,
    );
    await this.driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
    await this.driver.wait(
      () => this.driver.executeScript('return !arguments[0].closest("astro-island[ssr]")', element),
      PATIENCE_MS,
      `never came alive: ${what}`,
    );
    return element;
  }

  script(text, ...values) {
    return this.driver.executeScript(text, ...values);
  }

  /** Waits until something is true; `what` says of what. */
  until(condition, what) {
    return this.driver.wait(condition, PATIENCE_MS, `did not happen: ${what}`);
  }

  /** Presses a button as soon as it can be: one that is disabled or still moves is tried again. */
  press(text, scope) {
    const attempt = async () => {
      const element = await this.find(button(text, scope), `button "${text}"`);
      if (!(await element.isEnabled())) return false;
      return element.click().then(
        () => true,
        () => false,
      );
    };
    return this.until(attempt, `pressing "${text}"`);
  }

  /** Waits until the page shows a text that matches; gives the text. */
  sees(pattern) {
    return this.driver.wait(
      async () => pattern.exec(await this.driver.executeScript('return document.body.innerText'))?.[0] ?? false,
      PATIENCE_MS,
      `does not show ${pattern}`,
    );
  }

  /** Moves the slider with this label, or the start of it, to a value. */
  async slide(label, value) {
    const start = `starts-with(normalize-space(.), ${quoted(label)})`;
    const slider = await this.find(By.xpath(`//input[@type='range'][@id = //label[${start}]/@for]`));
    await this.driver.executeScript(
      `arguments[0].value = arguments[1];
       for (const type of ['input', 'change']) arguments[0].dispatchEvent(new Event(type, { bubbles: true }))`,
      slider,
      String(value),
    );
  }

  /** Gives files to an input, which may be hidden behind its label. */
  async give(by, ...paths) {
    const input = await this.driver.wait(async () => (await this.driver.findElements(by))[0], PATIENCE_MS, String(by));
    await input.sendKeys(paths.join('\n'));
  }

  /** Watches this page from now on: what a browser kept has no script of ours in it. */
  async watch() {
    await this.driver.executeScript(WATCH);
  }

  /** What went wrong on this page so far. */
  async problems() {
    return (await this.driver.executeScript('return window.problems')) ?? ['the page has no watch on it'];
  }

  async look(name) {
    writeFileSync(this.picture(name), Buffer.from(await this.driver.takeScreenshot(), 'base64'));
  }
}
