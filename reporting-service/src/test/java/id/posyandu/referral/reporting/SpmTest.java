package id.posyandu.referral.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import id.posyandu.referral.kit.wire.EventJson;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What departments state and what follows, through the front door; each test has a city and year of its own. */
class SpmTest {
  private static final String DOOR = "/api/v1/spm/realisations";
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String WORKED_CHECK = """
      {"area":"%s","year":%d,"quarter":%d,"service":"KES-BUMIL","mustServe":1200,"served":1140,
       "quality":{"needed":120,"fulfilled":84}}""";

  @TempDir private static Path dir;
  private static Running service;

  @BeforeAll
  static void start() {
    service = Running.ready(dir);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void the_worked_check_is_stated_and_comes_out_as_90_tuntas_utama() throws Exception {
    assertThat(service.put(DOOR, JSON, WORKED_CHECK.formatted("35.76", 2019, 3)).statusCode()).isEqualTo(201);

    JsonNode spm = json(service.get("/api/v1/spm?area=35.76&year=2019&quarter=3"));

    JsonNode bumil = serviceOf(spm, "KES-BUMIL");
    assertThat(bumil.get("a").decimalValue()).isEqualByComparingTo("95");
    assertThat(bumil.get("b").decimalValue()).isEqualByComparingTo("70");
    assertThat(bumil.get("index").decimalValue()).isEqualByComparingTo("90");
    assertThat(bumil.get("category").asString()).isEqualTo("Tuntas Utama");
    assertThat(bumil.get("missing").asLong()).isEqualTo(60);
    assertThat(spm.get("fields")).hasSize(6);
    assertThat(spm.get("fields").valueStream().mapToInt(field -> field.get("services").size()).sum()).isEqualTo(29);
    JsonNode city = spm.get("city");
    assertThat(city.get("known").asInt()).isEqualTo(1);
    assertThat(city.get("unknown").asInt()).isEqualTo(28);
    assertThat(city.get("index").decimalValue()).isEqualByComparingTo("90");
    assertThat(city.get("atLeast").decimalValue()).isEqualByComparingTo("1.25"); // 90 / 12 services / 6 fields
    assertThat(city.get("category").isNull()).as("28 services are not stated").isTrue();
  }

  @Test
  void null_is_not_known_and_0_is_nihil() throws Exception {
    service.put(DOOR, JSON, """
        [{"area":"35.76","year":2020,"quarter":1,"service":"SOS-BENCANA","mustServe":0,"served":0},
         {"area":"35.76","year":2020,"quarter":1,"service":"SOS-ANAK","mustServe":null,"served":0}]""");

    JsonNode spm = json(service.get("/api/v1/spm?area=35.76&year=2020&quarter=1"));

    assertThat(serviceOf(spm, "SOS-BENCANA").get("standing").asString()).isEqualTo("NIHIL");
    assertThat(serviceOf(spm, "SOS-ANAK").get("standing").asString()).isEqualTo("UNKNOWN");
    assertThat(serviceOf(spm, "SOS-LANSIA").get("standing").asString()).isEqualTo("UNKNOWN");
    assertThat(serviceOf(spm, "SOS-BENCANA").get("index").isNull()).isTrue();
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() throws Exception {
    var refusal = service.put(DOOR, JSON, """
        {"area":"35.76.03","year":2020,"quarter":5,"service":"KES-NAGA","mustServe":1.5,"served":-1,
         "quality":{"needed":"banyak"},"status":"SELESAI","by":" ","problem":"a\\u0000b"}""");

    assertThat(refusal.statusCode()).isEqualTo(422);
    assertThat(pointers(json(refusal))).containsExactlyInAnyOrder(
        "/area", "/quarter", "/service", "/mustServe", "/served", "/quality/needed", "/status", "/by", "/problem");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "\"mustServe\":10,\"served\":11 | /served",
    "\"mustServe\":0,\"served\":1 | /served",
    "\"year\":2018 | /year",
    "\"year\":9998 | /year",
    "\"year\":-1 | /year",
    "\"quarter\":0 | /quarter",
    "\"area\":\"99.99\" | /area",
    "\"area\":\"ID\" | /area",
    "\"mustServe\":99999999999 | /mustServe",
    "\"budget\":{\"allocated\":-1} | /budget/allocated",
    "\"status\":\"FINAL\",\"by\":\"dinkes\",\"mustServe\":5 | /served",
    "\"status\":\"FINAL\",\"mustServe\":5,\"served\":5 | /by"
  })
  void what_cannot_be_so_is_refused(String members, String pointer) throws Exception {
    Map<String, Object> row = new HashMap<>(
        Map.of("area", "35.76", "year", 2020, "quarter", 2, "service", "KES-TB"));
    row.putAll(EventJson.MAPPER.readValue("{" + members + "}", Map.class));

    var refusal = service.put(DOOR, JSON, EventJson.MAPPER.writeValueAsString(row));

    assertThat(refusal.statusCode()).isEqualTo(422);
    assertThat(pointers(json(refusal))).containsExactly(pointer);
  }

  @Test
  void a_quarter_that_has_not_begun_is_refused() throws Exception {
    var refusal = service.put(DOOR, JSON, WORKED_CHECK.formatted("35.76", LocalDate.now().plusDays(2).getYear() + 1, 1));

    assertThat(pointers(json(refusal))).containsExactly("/year");
  }

  @Test
  void the_same_again_changes_nothing() throws Exception {
    String row = WORKED_CHECK.formatted("35.76", 2021, 1);

    var first = service.put(DOOR, JSON, row);
    var second = service.put(DOOR, JSON, row);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(json(second)).isEqualTo(json(first));
  }

  @Test
  void a_final_one_is_corrected_only_as_a_revision_which_says_who_when_and_why() throws Exception {
    String served = """
        {"area":"35.76","year":2021,"quarter":2,"service":"KES-BBL","mustServe":100,"served":%d,"status":"%s"%s}""";
    service.put(DOOR, JSON, served.formatted(80, "DRAFT", ""));
    service.put(DOOR, JSON, served.formatted(81, "FINAL", ",\"by\":\"dinkes\""));

    var draft = service.put(DOOR, JSON, served.formatted(70, "DRAFT", ""));
    var reasonless = service.put(DOOR, JSON, served.formatted(70, "FINAL", ",\"by\":\"dinkes\""));
    var revision = service.put(
        DOOR, JSON, served.formatted(79, "FINAL", ",\"by\":\"dinkes\",\"reason\":\"dua bayi terhitung ganda\""));

    assertThat(draft.statusCode()).isEqualTo(409);
    assertThat(reasonless.statusCode()).isEqualTo(409);
    assertThat(json(reasonless).get("standing").get("current").get("served").asLong()).isEqualTo(81);
    assertThat(revision.statusCode()).isEqualTo(200);
    JsonNode kept = json(service.get(DOOR + "?area=35.76&year=2021&quarter=2")).get("items").get(0);
    assertThat(kept.get("current").get("revision").asInt()).isEqualTo(2);
    assertThat(kept.get("current").get("reason").asString()).isEqualTo("dua bayi terhitung ganda");
    assertThat(kept.get("earlier")).singleElement().satisfies(one -> {
      assertThat(one.get("served").asLong()).isEqualTo(81);
      assertThat(one.get("by").asString()).isEqualTo("dinkes");
      assertThat(one.get("at").isNull()).isFalse();
    });
  }

  @Test
  void a_late_edit_of_one_quarter_leaves_the_others_as_they_were() throws Exception {
    String row = """
        {"area":"35.76","year":2022,"quarter":%d,"service":"PU-LIMBAH","mustServe":100,"served":%d,
         "quality":{"needed":1,"fulfilled":1}}""";
    service.put(DOOR, JSON, row.formatted(1, 20));
    service.put(DOOR, JSON, row.formatted(2, 50));
    JsonNode before = json(service.get("/api/v1/spm?area=35.76&year=2022&quarter=2"));

    service.put(DOOR, JSON, row.formatted(1, 30));

    assertThat(json(service.get("/api/v1/spm?area=35.76&year=2022&quarter=2"))).isEqualTo(before);
    assertThat(serviceOf(json(service.get("/api/v1/spm?area=35.76&year=2022&quarter=1")), "PU-LIMBAH")
        .get("a").decimalValue()).isEqualByComparingTo("30");
    assertThat(serviceOf(json(service.get("/api/v1/spm?area=35.76&year=2022&quarter=3")), "PU-LIMBAH")
        .get("standing").asString()).isEqualTo("UNKNOWN");
  }

  @Test
  void of_a_csv_with_a_byte_order_mark_semicolons_and_bad_rows_in_the_middle_the_good_rows_are_kept() throws Exception {
    String file = """
        \uFEFFarea;year;quarter;service;mustServe;served;status;by;problem
        35.76;2023;1;KES-TB;300;200;;;
        35.76;2023;1;KES-HIV;300;301;;;
        35.76;2023;1;KES-DM;12,5;1;;;
        35.76;2023;1;KES-HT
        99.99;2023;1;KES-HT;a;;;;
        35.76;2023;1;KES-TB;300;201;;;
        35.76;2023;1;KES-LANSIA;0;0;FINAL;dinkes;"=HYPERLINK(""http://jahat"")"
        """;

    var answer = service.put(DOOR, CSV, file);

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode outcomes = json(answer);
    assertThat(outcomes.get("kept").asInt()).isEqualTo(2);
    assertThat(outcomes.get("refused").asInt()).isEqualTo(5);
    assertThat(outcomes.get("items").valueStream()
            .map(one -> one.get("line").asInt() + " " + one.get("status").asInt() + " " + pointers(one)))
        .containsExactly(
            "2 201 []", "3 422 [/served]", "4 422 [/mustServe]", "5 400 []", "6 422 [/area, /mustServe]",
            "7 422 [/service]", "8 201 []");
    assertThat(json(service.get(DOOR + "?area=35.76&year=2023&quarter=1")).get("items")).hasSize(2);
  }

  @Test
  void less_than_in_the_quarter_before_is_kept_with_a_warning() throws Exception {
    var answer = service.put(DOOR, JSON, """
        [{"area":"61.72","year":2023,"quarter":1,"service":"KES-TB","mustServe":300,"served":200},
         {"area":"61.72","year":2023,"quarter":2,"service":"KES-TB","mustServe":300,"served":150}, 7]""");

    JsonNode items = json(answer).get("items");
    assertThat(items.get(1).get("status").asInt()).isEqualTo(201);
    assertThat(items.get(1).get("warnings").get(0).asString()).contains("quarter before (200)");
    assertThat(items.get(2).get("status").asInt()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "text/csv | wilayah,tahun | 422",
    "text/csv | area,year,quarter,service,mustServe,served | 422",
    "application/json | [] | 422",
    "application/json | [ | 400",
    "application/json | 7 | 400",
    "text/plain | x | 415"
  })
  void what_is_no_table_at_all_is_refused_whole(String type, String body, int status) throws Exception {
    var refusal = service.put(DOOR, type, body);

    assertThat(refusal.statusCode()).isEqualTo(status);
    assertThat(refusal.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "area=99.99, 404",
    "area=35.76.03, 400",
    "area=ID, 400",
    "year=2020, 400",
    "area=35.76&year=1999, 400",
    "area=35.76&year=99999999999, 400",
    "area=35.76&year=2020&quarter=5, 400",
    "area=35.76&year=2020&quarter=0, 400"
  })
  void what_cannot_be_asked_is_refused_by_every_door(String query, int status) throws Exception {
    for (String door : List.of("/api/v1/spm?", "/api/v1/spm/export?", DOOR + "?")) {
      assertThat(service.get(door + query).statusCode()).as(door).isEqualTo(status);
    }
    assertThat(service.get("/api/v1/spm/export?area=35.76&format=pdf").statusCode()).isEqualTo(400);
  }

  @Test
  void without_a_period_it_is_the_quarter_that_runs() throws Exception {
    JsonNode spm = json(service.get("/api/v1/spm?area=15.71"));

    assertThat(spm.get("year").asInt()).isBetween(LocalDate.now().getYear() - 1, LocalDate.now().getYear() + 1);
    assertThat(spm.get("period").asString()).isEqualTo(spm.get("year").asInt() + "-Q" + spm.get("quarter").asInt());
  }

  @Test
  void the_export_has_29_rows_and_the_means_and_no_cell_is_a_formula() throws Exception {
    service.put(DOOR, JSON, """
        [{"area":"32.71","year":2024,"quarter":4,"service":"KES-BUMIL","mustServe":1200,"served":1140,
          "quality":{"needed":120,"fulfilled":84},"budget":{"allocated":1500000000,"realised":900000000},
          "problem":"=cmd|' /C calc'!A0","plan":"kelas ibu hamil & \\"jemput bola\\"","status":"FINAL","by":"dinkes"},
         {"area":"32.71","year":2024,"quarter":4,"service":"PRM-BENCANA","mustServe":0,"served":0}]""");

    var csv = service.get("/api/v1/spm/export?area=32.71&year=2024&quarter=4");
    var xlsx = service.download("/api/v1/spm/export?area=32.71&year=2024&quarter=4&format=xlsx");

    assertThat(csv.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.headers().firstValue("content-disposition").orElseThrow()).contains("spm-32.71-2024-Q4.csv");
    assertThat(csv.body()).startsWith("\uFEFFNo,Bidang,Kode");
    List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(csv.body().substring(1))).getRecords();
    assertThat(rows).hasSize(1 + 29 + 6 + 1);
    assertThat(rowOf(rows, "KES-BUMIL").toList()).containsExactly(
        "1", "KESEHATAN", "KES-BUMIL", "Pelayanan kesehatan ibu hamil", "ibu hamil", "1200", "1140", "95.00", "120", "84",
        "70.00", "1500000000", "900000000", "90.00", "Tuntas Utama", "'=cmd|' /C calc'!A0",
        "kelas ibu hamil & \"jemput bola\"", "final", "1");
    assertThat(rowOf(rows, "PRM-BENCANA").toList()).contains("nihil").contains("0", "draf");
    assertThat(rowOf(rows, "PDK-PAUD").toList()).contains("belum diisi");
    String sheet = sheetOf(xlsx.body());
    assertThat(sheet).contains("1140").doesNotContain("<f>");
  }

  private static String sheetOf(byte[] file) throws IOException {
    Path kept = Files.write(dir.resolve("spm.xlsx"), file);
    try (var zip = new ZipFile(kept.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static CSVRecord rowOf(List<CSVRecord> rows, String service) {
    return rows.stream().filter(row -> row.get(2).equals(service)).findFirst().orElseThrow();
  }

  private static JsonNode serviceOf(JsonNode spm, String code) {
    return spm.get("fields").valueStream()
        .flatMap(field -> field.get("services").valueStream())
        .filter(one -> one.get("service").asString().equals(code))
        .findFirst().orElseThrow();
  }

  private static List<String> pointers(JsonNode refusal) {
    Stream<JsonNode> errors = refusal.get("errors").valueStream();
    return errors.map(error -> error.get("pointer").asString()).sorted().toList();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return EventJson.MAPPER.readTree(answer.body());
  }
}
