package id.posyandu.referral.routing.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a text into words by Lucene's rules, and makes of each its standard Indonesian stem. Safe for use by many threads.
 */
final class Words implements AutoCloseable {

  /** {@code 7bln} is two words, {@code anak2nya} is one, said twice. */
  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(?<=\\d)(?=\\p{L}{2})");
  private static final Pattern TWICE = Pattern.compile("(?<=\\p{L}{2})2(?=\\P{N}|$)");
  /** {@code sakit.Mohon} is two words. */
  private static final Pattern GLUED = Pattern.compile("(?<=\\p{L}{2})[.,](?=\\p{L}{2})");
  /** No sentence ends after {@code RT.} or {@code kec.}, nor after any word as short. */
  private static final int ABBREVIATION = 3;

  private final Lexicon lexicon;
  private final Stems stems;
  private final Analyzer plain;
  private final Analyzer repairing;
  private final Compounds compounds = new Compounds();

  Words(Lexicon lexicon, Table compounds) {
    this.lexicon = lexicon;
    this.stems = new Stems(lexicon);
    this.plain = new Cut(false);
    this.repairing = new Cut(true);
    compounds.rows().forEach(row -> this.compounds.learn(row, stems(row.required(0))));
  }

  /** The words of a text, compounds joined with an underscore. */
  List<Word> of(String text) {
    return compounds.joinedIn(plain(text));
  }

  /** The one stem of a word written in a data file; {@code rumah_sakit} is a compound. */
  String stem(String written) {
    for (String word : written.split("_")) {
      if (lexicon.translates(word)) {
        throw new IllegalArgumentException("'" + word + "' means " + lexicon.standard(word) + " and is never seen");
      }
    }
    List<String> stems = stems(written.replace('_', ' '));
    if (stems.size() != 1 && !compounds.have(stems)) {
      throw new IllegalArgumentException("'" + written + "' is not one word but " + stems);
    }
    return String.join("_", stems);
  }

  private List<String> stems(String written) {
    return plain(written).stream().map(Word::stem).toList();
  }

  private List<Word> plain(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = (isBroken(text) ? repairing : plain).tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        for (String stem : stems.of(term.toString())) {
          add(words, text, stem, offset.startOffset(), offset.endOffset());
        }
      }
      stream.end();
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return words;
  }

  /** Repairs cost more than to see whether any may be needed. */
  private static boolean isBroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '.' || letter == ',') {
        if (isLetter(text, i - 1) && isLetter(text, i + 1)) {
          return true;
        }
      } else if (letter >= '0' && letter <= '9' && (isLetter(text, i + 1) || letter == '2' && isLetter(text, i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && (Character.isLetter(text.charAt(at)) || Character.isSurrogate(text.charAt(at)));
  }

  private static void add(List<Word> words, String text, String stem, int start, int end) {
    if (words.isEmpty()) {
      words.add(new Word(stem, start, end, 0, 0));
      return;
    }
    Word last = words.get(words.size() - 1);
    int gap = Math.min(last.end(), start);
    if (stem.equals(last.stem()) && start - gap == 1 && text.charAt(gap) == '-') {
      words.set(words.size() - 1, last.joined(stem, new Word(stem, start, end, 0, 0)));
      return;
    }
    boolean abbreviated = start > gap && text.charAt(gap) == '.' && last.end() - last.start() <= ABBREVIATION;
    boolean ends = !abbreviated && sentenceEnds(text, gap, start);
    boolean pauses = ends || stands(',', text, gap, start) || stands(':', text, gap, start);
    words.add(new Word(stem, start, end, last.sentence() + (ends ? 1 : 0), last.clause() + (pauses ? 1 : 0)));
  }

  /** By any of {@code !?;}, a new line, or a point that no letter follows. */
  private static boolean sentenceEnds(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char sign = text.charAt(i);
      boolean last = i + 1 == to;
      if (sign == '!' || sign == '?' || sign == ';' || sign == '\n'
          || sign == '.' && (last || text.charAt(i + 1) == '.' || Character.isWhitespace(text.charAt(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(char sign, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == sign) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    plain.close();
    repairing.close();
  }

  private static final class Cut extends Analyzer {

    private final boolean repairs;

    Cut(boolean repairs) {
      this.repairs = repairs;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      if (!repairs) {
        return reader;
      }
      Reader apart = new PatternReplaceCharFilter(GLUED, " ", reader);
      return new PatternReplaceCharFilter(NUMBER_AND_UNIT, " ", new PatternReplaceCharFilter(TWICE, "", apart));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new StandardTokenizer();
      return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
    }
  }
}
