import { InsertionMode, Parser, Token, Tokenizer } from 'parse5';

const NUL = 0x00;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTATION_MARK = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const LESS_THAN = 0x3c;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

const { CHARACTER, WHITESPACE_CHARACTER } = Token.TokenType;

/** Where blanks between words are text like the words; elsewhere each blank decides where text goes. */
const PROSE_MODES: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.IN_CELL,
  InsertionMode.IN_CAPTION,
]);

/**
 * parse5's tokenizer with a fast way through signs that decide nothing. It takes every sign of a
 * page through its table of states; scripts, attribute values and prose, most of a page, are here
 * passed up to the next sign that ends them, and cut out in one piece. The tree is the same one;
 * lines, columns and offsets of tokens are not kept (decision 0020).
 */
export class SwiftTokenizer extends Tokenizer {
  protected override _stateScriptData(sign: number): void {
    if (isOrdinary(sign) && sign !== LESS_THAN) this.takeRawText(sign);
    else super._stateScriptData(sign);
  }

  protected override _stateRawtext(sign: number): void {
    if (isOrdinary(sign) && sign !== LESS_THAN) this.takeRawText(sign);
    else super._stateRawtext(sign);
  }

  protected override _stateData(sign: number): void {
    super._stateData(sign);
    if (!isOrdinary(sign) || sign === LESS_THAN || sign === AMPERSAND) return;
    const type = this.currentCharacterToken?.type;
    if (type === WHITESPACE_CHARACTER) this.passBlanks(true);
    else if (type === CHARACTER && this.isInProse()) this.passTo(LESS_THAN, AMPERSAND);
    else this.passBlanks(false);
  }

  protected override _stateAttributeValueDoubleQuoted(sign: number): void {
    super._stateAttributeValueDoubleQuoted(sign);
    if (isOrdinary(sign) && sign !== QUOTATION_MARK && sign !== AMPERSAND)
      this.passTo(QUOTATION_MARK, AMPERSAND);
  }

  protected override _stateAttributeValueSingleQuoted(sign: number): void {
    super._stateAttributeValueSingleQuoted(sign);
    if (isOrdinary(sign) && sign !== APOSTROPHE && sign !== AMPERSAND) this.passTo(APOSTROPHE, AMPERSAND);
  }

  protected override _stateComment(sign: number): void {
    super._stateComment(sign);
    if (isOrdinary(sign) && sign !== HYPHEN && sign !== LESS_THAN) this.passTo(HYPHEN, LESS_THAN);
  }

  protected override _stateTagName(sign: number): void {
    super._stateTagName(sign);
    const token = this.currentToken;
    if (isSmallLetter(sign) && token && 'tagName' in token) token.tagName += this.takeLetters();
  }

  protected override _stateAttributeName(sign: number): void {
    super._stateAttributeName(sign);
    if (isSmallLetter(sign)) this.currentAttr.name += this.takeLetters();
  }

  /** The parser puts blanks inside scripts and styles where it puts their other text. */
  private takeRawText(sign: number): void {
    this._ensureCharacterToken(CHARACTER);
    this._extendRun(sign);
    this.passTo(LESS_THAN, LESS_THAN);
  }

  private isInProse(): boolean {
    const { handler } = this;
    return !this.inForeignNode && handler instanceof Parser && PROSE_MODES.has(handler.insertionMode);
  }

  /** Adds what follows to the run, up to one of two signs or to one that is not taken as it stands. */
  private passTo(end: number, otherEnd: number): void {
    const { html, pos } = this.preprocessor;
    let at = pos + 1;
    for (; at < html.length; at += 1) {
      const unit = html.charCodeAt(at);
      if (unit === end || unit === otherEnd || unit === NUL || unit === CARRIAGE_RETURN) break;
    }
    this.passUpTo(at);
  }

  /** Adds what follows to the run as long as it is blank, or as long as it is not. */
  private passBlanks(areBlanks: boolean): void {
    const { html, pos } = this.preprocessor;
    let at = pos + 1;
    for (; at < html.length; at += 1) {
      const unit = html.charCodeAt(at);
      if (unit === LESS_THAN || unit === AMPERSAND || unit === NUL || unit === CARRIAGE_RETURN) break;
      if (isBlank(unit) !== areBlanks) break;
    }
    this.passUpTo(at);
  }

  private passUpTo(end: number): void {
    // After a carriage return the line feed that may follow belongs to it and is left out.
    const { html, pos } = this.preprocessor;
    if (html.charCodeAt(pos) === CARRIAGE_RETURN) return;
    this.preprocessor.pos = end - 1;
    this.runEnd = end;
  }

  /** The letters that follow in a name; they are small, so that they stay as they are. */
  private takeLetters(): string {
    const { preprocessor } = this;
    const start = preprocessor.pos + 1;
    let at = start;
    while (isSmallLetter(preprocessor.html.charCodeAt(at))) at += 1;
    preprocessor.pos = at - 1;
    return preprocessor.html.slice(start, at);
  }
}

/** Neither the end of the page, which parse5 tells by a negative number, nor NUL. */
function isOrdinary(sign: number): boolean {
  return sign > NUL;
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED || unit === TAB || unit === FORM_FEED;
}

function isSmallLetter(unit: number): boolean {
  return unit >= SMALL_A && unit <= SMALL_Z;
}
