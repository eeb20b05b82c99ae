package id.posyandu.referral.routing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What in a text could name a person: long numbers however they are spaced (NIK, telephone), and names after "an.". */
record Private(List<Place> places) {

  /** From the first character to the one after the last. */
  record Place(int start, int end) {}

  private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\s.()xX*_/-]{0,3}\\d){7,}[xX*]*|\\d{2,}[\\dxX*-]*[xX*]{3,}[\\dxX*-]*");
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
    Matcher numbers = NUMBER.matcher(text);
    while (numbers.find()) {
      places.add(new Place(numbers.start(), numbers.end()));
    }
    Matcher introduced = INTRODUCED.matcher(text);
    while (introduced.find()) {
      places.add(new Place(introduced.start(), endOfName(text, introduced.end())));
    }
    return new Private(places);
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
