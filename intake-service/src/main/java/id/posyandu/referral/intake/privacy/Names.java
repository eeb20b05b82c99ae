package id.posyandu.referral.intake.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a text announces: after "an.", "a.n.", "a/n" or "atas nama" (on behalf of), and after "an" before a capital.
 *
 * <p>What follows is taken for a name, {@value #LONGEST} words at most, until a word that names nobody, a number or a sign
 * ends it. A title before it stays: it says that it is a child or a grandmother, and not who.
 */
final class Names {
  private static final int LONGEST = 4;

  /** Neither within a word nor the ending of "20-an." or "90 an.". */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\\p{Pd}./])(?<!\\p{N}\\s)"
              + "(?:(?i:a\\s?\\.\\s?n\\b\\s?\\.?|an\\s?\\.|a\\s?/\\s?n\\b\\.?|atas\\s+nama\\b)\\s*:?\\s*|(?i:an)\\s+(?=\\p{Lu}))");

  private static final Pattern WORD = Pattern.compile("\\G([ \\t]*)(\\p{L}[\\p{L}'’`]*+\\.?)");

  private static final Set<String> TITLES =
      Set.of(
          "bu", "ibu", "pak", "bpk", "bapak", "sdr", "sdri", "saudara", "saudari", "tn", "ny", "nn", "mbak", "mba", "mas",
          "kak", "dik", "adik", "ananda", "anak", "bayi", "balita", "mbah", "kakek", "nenek", "alm", "almh", "h", "hj",
          "ustad", "ustadz", "teh", "kang", "ceu", "abah", "emak", "cik", "datuk", "nyai");

  /** Words that follow a name, or an announcement of something else. */
  private static final Set<String> NOBODY =
      Set.of(
          "yang", "yg", "di", "ke", "dari", "dan", "dgn", "dengan", "untuk", "utk", "karena", "krn", "belum", "blm", "sudah",
          "sdh", "tidak", "tdk", "gak", "ga", "masih", "ada", "punya", "mau", "minta", "mohon", "tolong", "butuh", "hilang",
          "rusak", "sakit", "hamil", "umur", "usia", "nik", "kk", "ktp", "bpjs", "kis", "akta", "kartu", "no", "nomor", "hp",
          "wa", "telp", "alamat", "almt", "rt", "rw", "jl", "jalan", "gang", "gg", "kel", "kelurahan", "kec", "kecamatan",
          "desa", "kota", "pemkot", "pemerintah", "dinas", "posyandu", "puskesmas", "sekolah", "kader", "warga", "masyarakat",
          "kami", "saya", "keluarga", "orang", "tua", "perempuan", "laki", "tersebut", "itu", "ini", "adalah", "tinggal",
          "meninggal", "nunggak", "menunggak", "aktif", "nonaktif", "sendiri", "suami", "istri", "para", "seluruh", "semua",
          "pengurus", "ketua", "lansia", "ditolak", "terdaftar", "dapat", "dpt", "kena", "jatuh", "lumpuh", "perlu", "bisa");

  private Names() {}

  static String masked(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    Matcher announced = ANNOUNCED.matcher(text);
    while (announced.find()) {
      int from = afterTitles(text, announced.end());
      int to = endOfName(text, from);
      if (to > from) {
        masked.append(text, copied, from).append(Masking.NAME);
        copied = to;
      }
      announced.region(Math.max(to, announced.end()), text.length()).useTransparentBounds(true);
    }
    return masked.append(text, copied, text.length()).toString();
  }

  /** Where the name begins: behind titles and the spaces after them. */
  private static int afterTitles(String text, int from) {
    int begin = from;
    Matcher word = WORD.matcher(text).region(from, text.length());
    while (word.find() && TITLES.contains(plain(word.group(2)))) {
      begin = word.end();
    }
    while (begin < text.length() && text.charAt(begin) == ' ') {
      begin++;
    }
    return begin;
  }

  private static int endOfName(String text, int from) {
    int end = from;
    Matcher word = WORD.matcher(text).region(from, text.length());
    for (int words = 0; words < LONGEST && word.find() && !NOBODY.contains(plain(word.group(2))); words++) {
      boolean sentenceEnds = word.group(2).endsWith(".") && word.group(2).length() > 3; // M. Ali is one name
      end = sentenceEnds ? word.end() - 1 : word.end();
      if (sentenceEnds) {
        break;
      }
    }
    return end;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "");
  }
}
