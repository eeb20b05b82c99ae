package id.posyandu.referral.routing.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What a text speaks of: the stems of its telling words, a house's RT and RW among them ({@code rt3}), without what every
 * message has.
 *
 * @param followUp it speaks of something that was reported before: "mampet lagi", "yg kemarin", "belum dibersihkan"
 */
record Wording(Set<String> stems, boolean followUp) {
  private static final Pattern FOLLOW_UP =
      Pattern.compile(
          "\\b(?:lagi|lg|maneh|maning|deui|agik|tetap|tetep|masih|masi|kembali|update|susulan|lanjutan"
              + "|(?:yang|yg|seng|sing|nu)\\s+(?:kemar[ei]n|kmr[e]?n|kmaren|wingi|kamari|dulu|itu|tadi)"
              + "|(?:belum|blm|blom|blum|durung|tacan|can|lum|belom)\\s+(?:juga\\s+|jg\\s+)?(?:di|ada)\\p{L}*"
              + "|(?:sudah|sdh|udah|wes|geus)\\s+(?:pernah\\s+)?(?:di|tak)?(?:lapor|laporkan|aduin))\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MASK = Pattern.compile("\\[(?:NIK|telepon|nama)]");
  private static final Pattern HOUSE = Pattern.compile("\\b(rt|rw)\\W{0,2}0*(\\d{1,3})\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\p{N}+");
  private static final Analyzer STEMS = new IndonesianAnalyzer(withoutTellingLittle());

  static Wording of(String text) {
    var followUp = FOLLOW_UP.matcher(text);
    String rest = MASK.matcher(followUp.replaceAll(" ")).replaceAll(" ");
    return new Wording(stems(HOUSE.matcher(rest).replaceAll("$1$2")), followUp.reset().find());
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    try (TokenStream tokens = STEMS.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String stem = term.toString();
        if (!NUMBER.matcher(stem).matches()) {
          stems.add(stem);
        }
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("A text in memory is always readable", impossible);
    }
    return stems;
  }

  private static CharArraySet withoutTellingLittle() {
    CharArraySet words = new CharArraySet(IndonesianAnalyzer.getDefaultStopSet(), true);
    words.addAll(List.of(
        "yg", "dgn", "dg", "utk", "tdk", "gak", "ga", "gk", "ndak", "dak", "sdh", "udah", "blm", "krn", "pd", "dr", "dlm",
        "jg", "aja", "sm", "sy", "saya", "aku", "kami", "kmrn", "kemarin", "wingi", "kamari", "tadi", "hari", "minggu",
        "bulan", "tahun", "orang", "warga", "bu", "ibu", "pak", "bapak", "mbak", "mas", "mohon", "tolong", "minta",
        "bantuan", "dibantu", "terima", "kasih", "makasih", "lapor", "laporan", "temuan", "info", "selamat", "pagi",
        "siang", "sore", "malam", "assalamualaikum", "wr", "wb", "ya", "nggih", "rt", "rw", "kelurahan", "posyandu"));
    return words;
  }
}
