package id.posyandu.referral.reporting.posts;

import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.events.EventType;
import id.posyandu.referral.events.FieldsDeclared;
import id.posyandu.referral.events.SpmField;
import id.posyandu.referral.kit.trace.CaseTrace;
import id.posyandu.referral.kit.web.Body;
import id.posyandu.referral.kit.web.IdempotencyKey;
import id.posyandu.referral.kit.web.Refusal;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Outgoing;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.Places;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes what posyandu declare: what this returns is durable, and will be said. */
@Component
class DeclarationDesk {
  private static final YearMonth EARLIEST = YearMonth.of(2020, 1);

  private final Declarations declarations;
  private final Register register;
  private final Places places;
  private final CaseTrace traces;
  private final Clock clock;

  DeclarationDesk(Declarations declarations, Register register, Places places, CaseTrace traces, Clock clock) {
    this.declarations = declarations;
    this.register = register;
    this.places = places;
    this.traces = traces;
    this.clock = clock;
  }

  /** @param repeated it was taken before, with the same key */
  record Taken(Declaration declaration, boolean repeated) {}

  /** @throws Refusal 404 not in the register, 422 not acceptable or a key that was used otherwise */
  Taken take(String posyandu, Body body, Optional<IdempotencyKey> key) {
    UUID id = key.map(DeclarationDesk::id).orElseGet(UUID::randomUUID);
    String fingerprint = posyandu + " " + body.fingerprint();
    Optional<Taken> before = key.isPresent() ? takenBefore(id, fingerprint) : Optional.empty();
    return before.orElseGet(() -> {
      var declaration = declaration(id, checked(posyandu, body), fingerprint);
      return declarations.add(declaration)
          ? new Taken(declaration, false)
          : takenBefore(id, fingerprint).orElseThrow(); // somebody else sent the same at the same time
    });
  }

  private Optional<Taken> takenBefore(UUID id, String fingerprint) {
    return declarations.of(id).map(before -> {
      if (!before.fingerprint().equals(fingerprint)) {
        throw IdempotencyKey.usedOtherwise();
      }
      return new Taken(before, true);
    });
  }

  private static UUID id(IdempotencyKey key) {
    return UUID.nameUUIDFromBytes(("posyandu.report|" + key.value()).getBytes(StandardCharsets.UTF_8));
  }

  private FieldsDeclared checked(String posyandu, Body body) {
    String area = posyandu.matches(NewPost.CODE) ? NewPost.area(posyandu) : "";
    if (places.area(area).filter(known -> known.level() == AreaLevel.KELURAHAN).isEmpty()) {
      throw Refusal.unknown("No such posyandu");
    }
    Body.Read<NewDeclaration> read = body.as(NewDeclaration.class);
    NewDeclaration wish = read.value();
    Optional<YearMonth> month = Optional.ofNullable(wish.period()).flatMap(Months::parse);
    if (wish.period() != null && month.isEmpty()) {
      read.refuse("/period", "must be a month, such as 2026-11");
    }
    month.filter(one -> !speaksOf(one, area)).ifPresent(one -> read.refuse("/period", "must be from 2020-01 to this month"));
    refuseUnknownFields(read);
    NewDeclaration good = read.orRefuse();
    refuseUnregistered(posyandu, month.orElseThrow());
    String by = good.by() == null ? posyandu : good.by().strip();
    return new FieldsDeclared(
        posyandu, area, good.period(), good.fields().stream().distinct().sorted().toList(), clock.instant(), by);
  }

  private boolean speaksOf(YearMonth month, String area) {
    return !month.isBefore(EARLIEST) && !month.isAfter(YearMonth.parse(places.currentPeriod(area, clock.instant())));
  }

  private static void refuseUnknownFields(Body.Read<NewDeclaration> read) {
    var fields = read.value().fields();
    for (int i = 0; fields != null && i < fields.size(); i++) {
      if (fields.get(i) == SpmField.UNKNOWN) {
        read.refuse("/fields/" + i, "must be one of the six fields");
      }
    }
  }

  /** A register that holds nobody yet is no register: until a city fills it, any post of a known kelurahan may speak. */
  private void refuseUnregistered(String posyandu, YearMonth month) {
    boolean registered = register.of(posyandu).filter(post -> post.existsIn(month)).isPresent();
    if (!registered && register.holdsAnyBeside(posyandu)) {
      throw Refusal.unknown("The register has no such posyandu in that month; PUT /api/v1/posyandu first");
    }
  }

  private Declaration declaration(UUID id, FieldsDeclared said, String fingerprint) {
    String trace = traces.current();
    var outgoing = new Outgoing(
        UUID.randomUUID(),
        Topics.DECLARATIONS,
        said.posyandu(),
        EventType.FIELDS_DECLARED,
        said.receivedAt(),
        trace,
        trace,
        EventJson.MAPPER.writeValueAsString(said));
    return new Declaration(id, said, fingerprint, List.of(outgoing));
  }
}
