package id.posyandu.referral.routing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What in a text could name a person: long numbers however they are spaced (NIK, telephone), and names after "an.". */
record Private(List<Place> places) {

  /** From the first character to the one after the last. */
  record Place(int start, int end) {}

  private static final Pattern INTRODUCED = Pattern.compile(
      "(?<![\\p{L}\\p{N}])(?:an|a\\s?[./]\\s?n|atas\\s+nama|bernama|namanya|nama)(?![\\p{L}\\p{N}])[\\s.:,]*",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NAME_WORD = Pattern.compile("\\G[ .]{0,2}(\\p{L}[\\p{L}'’-]*)");
  /** Ends a name that is written without capitals. */
  private static final Pattern NO_NAME = Pattern.compile(
      "(?i)umur|usia|rt|rw|nik|hp|wa|no|nomor|alamat|warga|minta|mohon|tolong|butuh|punya|kena|sakit|sudah|sdh|belum|blm|tidak"
          + "|tdk|gak|ga|yang|yg|di|dari|dengan|dgn|mau|bpjs|kis|ktp|kk|hamil|demam|batuk|lumpuh|meninggal|anak|istri|suami");
  private static final int MOST_WORDS = 4;

  static Private in(String text) {
    List<Place> places = new ArrayList<>();
    addNumbers(text, places);
    Matcher introduced = INTRODUCED.matcher(text).useTransparentBounds(true);
    for (int at = 0; at < text.length(); at++) {
      if (mayIntroduce(text, at) && introduced.region(at, text.length()).lookingAt()) {
        places.add(new Place(introduced.start(), endOfName(text, introduced.end())));
        at = introduced.end() - 1;
      }
    }
    return new Private(places);
  }

  /** Whether a word begins here as one of those does that introduce a name: cheaper than to ask the pattern everywhere. */
  private static boolean mayIntroduce(String text, int at) {
    boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    return begins && "anbANB".indexOf(text.charAt(at)) >= 0;
  }

  private static void addNumbers(String text, List<Place> places) {
    for (int at = 0; at < text.length(); at++) {
      int end = LongNumber.endAt(text, at);
      if (end > at) {
        places.add(new Place(at, end));
        at = end - 1;
      }
    }
  }

  private static int endOfName(String text, int from) {
    Matcher words = NAME_WORD.matcher(text).region(from, text.length());
    int end = from;
    for (int word = 0; word < MOST_WORDS && words.find(); word++) {
      if (word > 0 && NO_NAME.matcher(words.group(1)).matches()) {
        return end;
      }
      end = words.end();
    }
    return end;
  }

  boolean touches(Word word) {
    return places.stream().anyMatch(place -> word.start() < place.end() && place.start() < word.end());
  }
}
