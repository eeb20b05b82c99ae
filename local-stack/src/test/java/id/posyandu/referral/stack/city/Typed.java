package id.posyandu.referral.stack.city;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** What a person sees who types {@code ./stack city …}. */
record Typed(int exitCode, String out, String err) {

  static Typed city(Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = new CityCommand(Map.of(), 0, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(List.of(words).stream().map(Object::toString).toList());
    return new Typed(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }
}
