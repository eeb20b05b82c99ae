package id.posyandu.referral.routing.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that together mean something else than each alone: {@code rumah sakit} is no house. The longest one wins. */
final class Compounds {

  private final Map<String, List<List<String>>> byFirstStem = new HashMap<>();

  void learn(Table.Row row, List<String> stems) {
    if (stems.size() < 2) {
      throw row.wrong("a compound has two words or more");
    }
    byFirstStem.computeIfAbsent(stems.get(0), first -> new ArrayList<>()).add(stems);
  }

  boolean have(List<String> stems) {
    return !stems.isEmpty() && byFirstStem.getOrDefault(stems.get(0), List.of()).contains(stems);
  }

  List<Word> joinedIn(List<Word> words) {
    List<Word> joined = new ArrayList<>(words.size());
    for (int at = 0; at < words.size(); at++) {
      int length = compoundAt(words, at);
      Word first = words.get(at);
      joined.add(length == 1 ? first : first.joined(stems(words, at, length), words.get(at + length - 1)));
      at += length - 1;
    }
    return joined;
  }

  private int compoundAt(List<Word> words, int at) {
    int longest = 1;
    for (List<String> parts : byFirstStem.getOrDefault(words.get(at).stem(), List.of())) {
      if (parts.size() > longest && at + parts.size() <= words.size()
          && words.get(at).clause() == words.get(at + parts.size() - 1).clause()
          && stems(words, at, parts.size()).equals(String.join("_", parts))) {
        longest = parts.size();
      }
    }
    return longest;
  }

  private static String stems(List<Word> words, int at, int length) {
    return String.join("_", words.subList(at, at + length).stream().map(Word::stem).toList());
  }
}
