package id.posyandu.referral.routing.decision;

import id.posyandu.referral.events.Event;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a case has become, and what is to be said of it, in order. */
public record Decided(Case file, List<Event> says) {

  Decided then(Function<Case, Decided> next) {
    Decided after = next.apply(file);
    return new Decided(after.file, Stream.concat(says.stream(), after.says.stream()).toList());
  }
}
