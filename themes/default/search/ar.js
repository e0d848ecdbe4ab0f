// Brings an Arabic word to its stem, as ArabicLightStemmer does when the index is made (Lucene's normaliser and light
// stemmer, whose rules these are). lunr-languages has another stemmer, whose stems are not those of the index.
//
// A classic script that needs the global `lunr`. It is called as lunr-languages' stemmers are:
//   lunr.ar.stemmer(word)      a word in small letters -> its stem
//   lunr.ar.stemmer(token)     a lunr.Token -> the same token, changed; fit for a pipeline, where it is 'stemmer-ar'
(function () {
  'use strict';

  var DROPPED = /[\u0640\u064b-\u0652]/g; // the tatweel and vowel signs
  var PREFIXES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و'];
  var SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'];

  function normalize(word) {
    return word.replace(/[آأإ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(DROPPED, '');
  }

  // At least two letters stay, and three behind a prefix of one.
  function startsWith(word, prefix) {
    var shortest = prefix.length === 1 ? 4 : prefix.length + 2;
    return word.length >= shortest && word.slice(0, prefix.length) === prefix;
  }

  function endsWith(word, suffix) {
    return word.length >= suffix.length + 2 && word.slice(-suffix.length) === suffix;
  }

  // One prefix is cut off, and every suffix in turn.
  function stem(word) {
    word = normalize(word);
    for (var i = 0; i < PREFIXES.length; i++) {
      if (startsWith(word, PREFIXES[i])) {
        word = word.slice(PREFIXES[i].length);
        break;
      }
    }
    SUFFIXES.forEach(function (suffix) {
      if (endsWith(word, suffix)) word = word.slice(0, -suffix.length);
    });
    return word;
  }

  lunr.ar = {
    stemmer: function (token) {
      return typeof token.update === 'function' ? token.update(stem) : stem(token);
    },
  };
  lunr.Pipeline.registerFunction(lunr.ar.stemmer, 'stemmer-ar');
})();
