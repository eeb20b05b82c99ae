package id.posyandu.referral.routing.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts the standard words in the place of each token; several where one regional word says several. */
final class StandardWords extends TokenFilter {

  private final Lexicon lexicon;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Deque<String> waiting = new ArrayDeque<>();
  private State token;

  StandardWords(TokenStream input, Lexicon lexicon) {
    super(input);
    this.lexicon = lexicon;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!waiting.isEmpty()) {
      restoreState(token);
      term.setEmpty().append(waiting.poll());
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    List<String> standard = lexicon.standard(term.toString());
    waiting.addAll(standard.subList(1, standard.size()));
    token = captureState();
    term.setEmpty().append(standard.get(0));
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
  }
}
