'use strict';
// What the real lunr and lunr-languages answer. Reads questions from a JSON file and writes answers to another:
//   node oracle.js questions.json answers.json
const fs = require('fs');
const path = require('path');
const vm = require('vm');
const lunr = require('lunr');
require('lunr-languages/lunr.stemmer.support')(lunr);

const ask = {
  // corpora: lists of documents {title, body, country} -> their indexes as JSON texts
  corpora: corpora => corpora.map(documents => JSON.stringify(index(documents))),

  // stems: {language: words} -> {language: stems}
  stems: byLanguage => mapValues(byLanguage, (language, words) => {
    const stem = stemmerOf(language);
    return words.map(word => stem(new lunr.Token(word, {})).toString());
  }),

  // the stop words of lunr, which it does not give away but in its source
  stopWords: () => {
    const source = fs.readFileSync(require.resolve('lunr'), 'utf8');
    return JSON.parse(/generateStopWordFilter\((\[[^\]]*\])/.exec(source)[1].replace(/'/g, '"'));
  },

  // the small letters of each text
  lower: texts => texts.map(text => text.toLowerCase()),

  // each text folded, as LetterFolding says it
  folded: texts => texts.map(fold),

  // each text's words, as SitePipeline says it: [language elides, text]
  words: texts => texts.map(([elides, text]) => words(text, elides)),
};

function index(documents) {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('id');
  builder.field('title', { boost: 3 });
  builder.field('body');
  builder.field('country', { boost: 2 });
  documents.forEach((document, id) => builder.add({ id, ...document }));
  return builder.build();
}

function stemmerOf(language) {
  if (language === 'en') return lunr.stemmer;
  if (language === 'ar') {
    const script = path.join(__dirname, '../../../themes/default/search/ar.js');
    globalThis.lunr = lunr;
    vm.runInThisContext(fs.readFileSync(script, 'utf8'), script);
    return lunr.ar.stemmer;
  }
  require('lunr-languages/lunr.' + language)(lunr);
  return lunr[language].stemmer;
}

const COMPOSED = /[\u00c0-\u024f\u0370-\u04ff\u0600-\u06ff\u1e00-\u1fff]/g;
const DROPPED = new RegExp('[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a' +
  '\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff' +
  '\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f]', 'g');
const OTHERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ſ: 's',
  ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ٱ: 'ا' };
[...'٠١٢٣٤٥٦٧٨٩'].forEach((digit, value) => { OTHERS[digit] = String(value); });
[...'۰۱۲۳۴۵۶۷۸۹'].forEach((digit, value) => { OTHERS[digit] = String(value); });

function fold(word) {
  return word.replace(COMPOSED, letter => letter === 'й' ? letter : letter.normalize('NFD')[0])
    .replace(DROPPED, '')
    .replace(/[^\x00-\x7f]/g, letter => Object.hasOwn(OTHERS, letter) ? OTHERS[letter] : letter);
}

function words(text, elides) {
  const word = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u00ad\\u200c-\\u200f\\u2060]*';
  const joint = (elides ? '' : "['\u2019]|") + '(?<=[0-9])[.,](?=[0-9])';
  return text.toLowerCase().match(new RegExp(`${word}(?:(?:${joint})${word})*`, 'gu')) ?? [];
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(key, value)]));
}

const questions = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const answers = mapValues(questions, (name, question) => ask[name](question));
fs.writeFileSync(process.argv[3], JSON.stringify(answers));
