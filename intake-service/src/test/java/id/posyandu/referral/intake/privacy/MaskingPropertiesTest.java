package id.posyandu.referral.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskingPropertiesTest {

  @Property
  void no_sixteen_digits_survive_however_they_are_spaced(@ForAll("words") String before, @ForAll("niks") String nik) {
    String masked = Masking.mask(before + nik + " warga RT 03");

    assertThat(masked.replaceAll("[^\\p{L}\\d]", "")).doesNotContainPattern("\\d{16}");
    assertThat(masked).contains(Masking.NIK).endsWith(" warga RT 03");
  }

  @Property
  void no_phone_number_survives_however_it_is_spaced(@ForAll("words") String before, @ForAll("phones") String phone) {
    String masked = Masking.mask(before + phone + " hubungi ya");

    assertThat(masked).contains(Masking.PHONE).endsWith(" hubungi ya");
    assertThat(masked.replaceAll("\\D", "")).doesNotContain(phone.replaceAll("\\D", ""));
  }

  @Property
  void words_without_such_numbers_stay_as_they_are(@ForAll("words") String words) {
    assertThat(Masking.mask(words)).isEqualTo(words);
  }

  @Property
  void masking_what_is_masked_changes_nothing(@ForAll("anything") String text) {
    String once = Masking.mask(text);

    assertThat(Masking.mask(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> niks() {
    return spaced(Arbitraries.strings().numeric().ofLength(16), List.of("", "", " ", ".", "-", " - ", "\u00a0", "\n"));
  }

  @Provide
  Arbitrary<String> phones() {
    Arbitrary<String> beginning = Arbitraries.of("08", "+62", "628", "+628");
    Arbitrary<String> rest = Arbitraries.strings().withCharRange('1', '9').ofMinLength(8).ofMaxLength(10);
    return spaced(Combinators.combine(beginning, rest).as(String::concat), List.of("", "", "", " ", "-"));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "RT 03 RW 02, ", "tensi 170/110: ", "Rp 1.250.000, ", "sejak 17-08-2026: ", "3 anak, ", "kena PHK ", "umur 63 th ")
        .list().ofMaxSize(5).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().withChars("0123456789+8062 .-()/aR\n").ofMaxLength(80);
  }

  private static Arbitrary<String> spaced(Arbitrary<String> digits, List<String> separators) {
    return Combinators.combine(digits, Arbitraries.of(separators).list().ofSize(20)).as((text, gaps) -> {
      StringBuilder spaced = new StringBuilder();
      for (int index = 0; index < text.length(); index++) {
        boolean inside = index > 0 && text.charAt(index - 1) != '+';
        spaced.append(inside ? gaps.get(index) : "").append(text.charAt(index));
      }
      return spaced.toString();
    });
  }
}
