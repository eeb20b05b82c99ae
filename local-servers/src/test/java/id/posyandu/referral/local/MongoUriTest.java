package id.posyandu.referral.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoUriTest {

  @ParameterizedTest
  @CsvSource({
      "mongodb://127.0.0.1:27017,                              mongodb://127.0.0.1:27017/opd",
      "mongodb://127.0.0.1:27017/,                             mongodb://127.0.0.1:27017/opd",
      "mongodb://127.0.0.1:27017/?directConnection=true,       mongodb://127.0.0.1:27017/opd?directConnection=true",
      "mongodb://127.0.0.1:27017?directConnection=true,        mongodb://127.0.0.1:27017/opd?directConnection=true",
      "'mongodb://a:1,b:2/intake?replicaSet=rs0&w=majority',   'mongodb://a:1,b:2/opd?replicaSet=rs0&w=majority'",
      "mongodb+srv://ani:s3cret@cluster.example/admin,         mongodb+srv://ani:s3cret@cluster.example/opd"
  })
  void a_database_is_named_in_whatever_address_was_given(String given, String named) {
    assertThat(MongoUri.withDatabase(given, "opd")).isEqualTo(named);
  }

  @Test
  void an_address_is_shown_without_its_password() {
    assertThat(MongoUri.hosts("mongodb://ani:s3cret@a:1,b:2/intake?w=majority")).isEqualTo("a:1,b:2");
    assertThat(MongoUri.hosts("mongodb://127.0.0.1:27017?w=1")).isEqualTo("127.0.0.1:27017");
  }

  @Test
  void an_address_of_something_else_is_refused_without_repeating_it() {
    assertThatThrownBy(() -> MongoUri.withDatabase("postgres://ani:s3cret@a/b", "opd"))
        .hasMessageContaining("mongodb://")
        .hasMessageNotContaining("s3cret");
  }
}
