package id.posyandu.referral.routing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words of a text that hits stand on, as they were written, without what could name a person. */
record Evidence(String text, List<Word> words, Private hidden) {

  static Evidence in(Analysis analysis) {
    return new Evidence(analysis.text(), analysis.words(), Private.in(analysis.text()));
  }

  List<String> of(Stream<Cue.Hit> hits) {
    return of(hits.flatMap(hit -> hit.spans().stream()).toList());
  }

  List<String> of(List<Phrase.Span> spans) {
    TreeSet<Integer> standing = new TreeSet<>();
    spans.forEach(span -> {
      for (int i = span.from(); i <= span.to(); i++) {
        if (!hidden.touches(words.get(i))) {
          standing.add(i);
        }
      }
    });
    List<String> quotes = new ArrayList<>();
    while (!standing.isEmpty()) {
      quotes.add(quote(standing));
    }
    return quotes.stream().filter(quote -> !quote.isBlank()).distinct().toList();
  }

  private String quote(TreeSet<Integer> standing) {
    int first = standing.pollFirst();
    int last = first;
    while (standing.remove(last + 1)) {
      last++;
    }
    return text.substring(words.get(first).start(), words.get(last).end()).strip();
  }
}
