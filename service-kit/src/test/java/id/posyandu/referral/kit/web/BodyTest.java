package id.posyandu.referral.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.posyandu.referral.events.Urgency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class BodyTest {
  record Wish(
      @NotBlank String text, @Min(1) Integer people, Urgency urgency, Instant at, @Valid Place place, List<String> tags) {}

  record Place(@Pattern(regexp = "\\d+", message = "must be digits") String code, Double latitude) {}

  @Test
  void is_read_as_a_record_of_wishes() {
    Wish wish = read("{'text':'got mampet','people':3,'urgency':'URGENT','at':'2026-11-20T08:30:00+07:00'}").orRefuse();

    assertThat(wish.people()).isEqualTo(3);
    assertThat(wish.at()).isEqualTo("2026-11-20T01:30:00Z");
  }

  @Test
  void names_every_member_that_is_wrong_at_once() {
    var read = read("{'text':' ','people':'three','urgency':'SOON','at':'tomorrow','place':{'code':'x','latitude':'north'},'tags':'one'}");

    assertThat(read.errors())
        .extracting(FieldError::pointer)
        .containsExactlyInAnyOrder("/text", "/people", "/urgency", "/at", "/place/latitude", "/tags");
    assertThat(read.errors()).extracting(FieldError::detail).noneMatch(detail -> detail.contains("UNKNOWN"));
  }

  @Test
  void names_a_broken_constraint_deep_inside() {
    assertThat(read("{'text':'x','place':{'code':'abc'}}").errors())
        .containsExactly(new FieldError("/place/code", "must be digits"));
  }

  record Chosen(@NotNull List<Urgency> urgencies) {}

  @Test
  void a_list_with_an_unreadable_element_is_not_missing_too() {
    var read = Body.of("{\"urgencies\":[\"URGENT\",\"SOON\"]}".getBytes(UTF_8)).as(Chosen.class);

    assertThat(read.errors()).extracting(FieldError::pointer).containsExactly("/urgencies/1");
  }

  @Test
  void takes_no_number_for_a_text_and_no_text_for_a_number() {
    assertThat(read("{'text':5}").errors()).extracting(FieldError::pointer).contains("/text");
    assertThat(read("{'text':'x','people':'5'}").errors()).extracting(FieldError::pointer).contains("/people");
    assertThat(read("{'text':'x','people':5.5}").errors()).extracting(FieldError::pointer).contains("/people");
    assertThat(read("{'text':'x','urgency':1}").errors()).extracting(FieldError::pointer).contains("/urgency");
    assertThat(read("{'text':'x','people':99999999999999999999}").errors()).extracting(FieldError::pointer).contains("/people");
  }

  @Test
  void ignores_members_that_nobody_asked_for() {
    assertThat(read("{'text':'x','colour':'red'}").errors()).isEmpty();
  }

  @Test
  void that_is_no_json_object_is_malformed() {
    for (String body : List.of("", "{", "[]", "5", "null", "\"text\"", "{'text':'x'} trailing", "{'text':'x','text':")) {
      assertThatThrownBy(() -> read(body))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.BAD_REQUEST));
    }
  }

  @Test
  void has_one_fingerprint_however_it_was_written() {
    assertThat(body("{'a':1,'b':{'c':[1,2],'d':null}}").fingerprint())
        .isEqualTo(body("{ 'b' : { 'd' : null, 'c' : [ 1, 2 ] },\n 'a' : 1 }").fingerprint())
        .isNotEqualTo(body("{'a':1,'b':{'c':[2,1],'d':null}}").fingerprint());
  }

  private static Body.Read<Wish> read(String json) {
    return body(json).as(Wish.class);
  }

  private static Body body(String json) {
    return Body.of(json.replace('\'', '"').getBytes(UTF_8));
  }
}
